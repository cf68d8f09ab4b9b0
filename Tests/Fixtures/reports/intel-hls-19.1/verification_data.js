var verifJSON={
  "columns":["Invocations", "Latency\n(min,max,avg)", "II\n(min,max,avg)"]
  , "functions":
  [
    { "name":"tagger", "data":['10', '20,22,21', '1,1,1'] }
    ,
    { "name":"Explicit component invocations", "data":['0', 'n/a,n/a,n/a', 'n/a,n/a,n/a'] }
  ]
};
