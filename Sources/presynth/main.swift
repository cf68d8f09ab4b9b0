import CommandLineTool
import Glibc

exit(Tool.main(arguments: Array(CommandLine.arguments.dropFirst())))
