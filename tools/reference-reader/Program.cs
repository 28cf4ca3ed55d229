using SmartAcademy.ReferenceReader;

// ACADEMY_URL=https://academy.example DEVICE_KEY=sak_… dotnet run --project tools/reference-reader -- scans.queue
if (args is not [var file] || Environment.GetEnvironmentVariable("ACADEMY_URL") is not { Length: > 0 } address
    || Environment.GetEnvironmentVariable("DEVICE_KEY") is not { Length: > 0 } key)
{
    await Console.Error.WriteLineAsync("Set ACADEMY_URL and DEVICE_KEY, and name the file in which scans are kept.");
    return 2;
}

using var gate = new GateApi(new Uri(address), key);
await using var queue = ScanQueue.Open(file);
await new Reader(gate, queue, Console.Out, TimeProvider.System).RunAsync(Console.In, CancellationToken.None);
return 0;
