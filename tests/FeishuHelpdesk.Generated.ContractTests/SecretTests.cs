using System.Collections;

namespace FeishuHelpdesk.ContractTests;

/// <summary>No exception shows a secret, whatever went wrong.</summary>
public sealed class SecretTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    private const string TicketId = "6626871355780366331";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Category", "Long")]
    public async Task No_exception_of_any_stub_shows_a_secret()
    {
        var cases = wireMock.Cases;
        // Long enough for every stub but those that wait.
        var thrown = await Task.WhenAll(cases.Select(async @case =>
        {
            using var client = wireMock.Client(@case, TimeSpan.FromSeconds(3));
            return (Case: @case, Exception: await Record.ExceptionAsync(() => client.GetTicketAsync(TicketId, Token)));
        }));

        Assert.All(thrown.Where(one => one.Exception is not null), one => AssertNoSecret(one.Case, one.Exception!));
        Assert.True(thrown.Count(one => one.Exception is FeishuHelpdeskException) > 60, "The stubs were hardly heard.");
    }

    [Fact]
    public void Options_show_no_secret()
    {
        var text = wireMock.Options("options").ToString();
        Assert.All(Credentials.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    /// <summary>That neither the exception nor what it was caused by shows a secret.</summary>
    internal static void AssertNoSecret(string @case, Exception exception)
    {
        var shown = new List<string?> { exception.ToString() };
        for (var one = exception; one is not null; one = one.InnerException)
        {
            shown.Add(one.Message);
            shown.AddRange(one.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}: {entry.Value}"));
            shown.AddRange(one.GetType().GetProperties()
                .Where(property => property.PropertyType == typeof(string))
                .Select(property => (string?)property.GetValue(one)));
            if (one is FeishuHelpdeskException { ResponseHeaders: { } headers })
                shown.AddRange(headers.SelectMany(header => header.Value));
        }

        foreach (var secret in Credentials.Secrets)
            Assert.False(shown.Any(text => text?.Contains(secret, StringComparison.Ordinal) == true), $"{@case}: {secret} is shown by {string.Join(Environment.NewLine, shown)}");
    }
}
