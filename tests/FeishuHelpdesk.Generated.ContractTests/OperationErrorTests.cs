using FeishuHelpdesk.ContractTests.Stubs;

namespace FeishuHelpdesk.ContractTests;

/// <summary>What each operation is documented to say no with.</summary>
public sealed class OperationErrorTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    /// <summary>Each operation with each of its codes.</summary>
    public static TheoryData<string, int> Errors { get; } = new(
        from call in OperationCall.All
        from error in call.Operation.Errors
        select (call.Operation.Name, error.Code));

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_documented_code_is_an_exception_with_its_advice(string name, int code)
    {
        var operation = OperationCall.Of(name).Operation;
        var error = operation.Errors.Single(error => error.Code == code);
        var exception = await ThrownAsync(name, code, error.Status);

        Assert.Equal(error.Status, exception.ResponseStatusCode);
        Assert.Equal(error.Advice, exception.Advice);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_documented_code_counts_under_success_as_well(string name, int code)
    {
        var exception = await ThrownAsync(name, code, status: 200);

        Assert.Equal(200, exception.ResponseStatusCode);
        Assert.Equal(OperationCall.Of(name).Operation.Errors.Single(error => error.Code == code).Advice, exception.Advice);
    }

    private async Task<FeishuHelpdeskException> ThrownAsync(string name, int code, int status)
    {
        var call = OperationCall.Of(name);
        var @case = $"{name}.{code}.{status}";
        // Not every code has an example.
        var example = Repository.ExampleNames($"error.{code}.").FirstOrDefault();
        var answer = example is null ? Answer.Json($$"""{"code":{{code}},"msg":"message of {{code}}"}""", status) : Answer.Example(example, status);
        using var answering = wireMock.Answering(@case, call.OnTheWire(call.PathValue), answer);
        using var client = wireMock.Client(@case);
        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call.SendDocumentedAsync(client));

        Assert.Equal(code, exception.Code);
        Assert.Equal(call.Operation.Route, exception.Operation);
        Assert.NotEqual("", exception.Msg ?? "");
        SecretTests.AssertNoSecret(@case, exception);
        return exception;
    }
}
