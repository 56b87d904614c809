using BenchmarkDotNet.Attributes;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>Reading alone: the documented ticket from memory, the large one from a connection. Methods are named row_client.</summary>
[MemoryDiagnoser]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "BenchmarkDotNet calls methods of an instance.")]
public class ReadingBenchmarks
{
    [Benchmark(Baseline = true)]
    public object Memory_HttpClient() => Readers.HandWritten(Documents.Ticket);

    [Benchmark]
    public object Memory_Ours() => Readers.Ours(Documents.Ticket);

    [Benchmark]
    public object Memory_Kiota() => Readers.Kiota(Documents.Ticket);

    [Benchmark]
    public object Memory_NSwag() => Readers.NSwag(Documents.Ticket);

    [Benchmark]
    public object Memory_NSwagNewtonsoft() => Readers.NSwagNewtonsoft(Documents.Ticket);

    [Benchmark]
    public object Memory_RestSharp() => Readers.RestSharp(Documents.Ticket);

    // NSwag's clients are not among these: they read comments as one object and fail on a list.
    [Benchmark]
    public async Task<object> Stream_HttpClient() => await Readers.HandWrittenAsync(new ConnectionStream(Documents.LargeTicket));

    [Benchmark]
    public async Task<object> Stream_Ours() => await Readers.OursAsync(new ConnectionStream(Documents.LargeTicket));

    [Benchmark]
    public async Task<object> Stream_Kiota() => await Readers.KiotaAsync(new ConnectionStream(Documents.LargeTicket));

    // A page, as pages will come; the second clients have no operation that gives one.
    [Benchmark]
    public async Task<object> Page_HttpClient() => await Readers.HandWrittenPageAsync(new ConnectionStream(Documents.Page));

    [Benchmark]
    public async Task<object> Page_Ours() => await Readers.OurPageAsync(new ConnectionStream(Documents.Page));

    [Benchmark]
    public async Task<object> Page_Kiota() => await Readers.KiotaPageAsync(new ConnectionStream(Documents.Page));

    [Benchmark]
    public async Task<object> Stream_RestSharp() => await Readers.RestSharpAsync(new ConnectionStream(Documents.LargeTicket));
}
