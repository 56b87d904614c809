using WireMock.ResponseBuilders;

namespace FeishuHelpdesk.ContractTests;

/// <summary>The operations that answer with a file.</summary>
public sealed class OperationFileTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    // The beginning of a PNG; its bytes are no text in any encoding of one.
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0xFF, 0xFE];

    public static TheoryData<string> Operations { get; } = [.. OperationCall.Names(binary: true)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_file_comes_as_it_is(string name)
    {
        var call = OperationCall.Of(name);
        using var answering = wireMock.Answering(name, call.OnTheWire(call.PathValue), Response.Create().WithHeader("Content-Type", "image/png").WithBody(Png));
        using var client = wireMock.Client(name);

        await using var file = Assert.IsType<HelpdeskFile>(await call.SendDocumentedAsync(client));
        Assert.Equal("image/png", file.ContentType);
        using var bytes = new MemoryStream();
        await file.Content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        Assert.Equal(Png, bytes.ToArray());
    }
}
