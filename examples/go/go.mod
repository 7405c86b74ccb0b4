module example.test/slb

go 1.19
