using System.Text;

namespace FeishuHelpdesk.ContractTests;

/// <summary>A ticket id is one path segment, whatever its text.</summary>
public sealed class TicketIdTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b", "a%3Fb")]
    [InlineData("a#b", "a%23b")]
    [InlineData("a%b", "a%25b")]
    [InlineData("a b", "a%20b")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("a;b", "a%3Bb")]
    [InlineData("a@b", "a%40b")]
    [InlineData("a&b=c", "a%26b%3Dc")]
    [InlineData("a:b", "a%3Ab")]
    [InlineData("..%2f", "..%252f")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("../users", "..%2Fusers")]
    [InlineData("...", "...")]
    [InlineData(" ", "%20")]
    [InlineData("\r\nX-Injected: 1", "%0D%0AX-Injected%3A%201")]
    [InlineData("工单", "%E5%B7%A5%E5%8D%95")]
    [InlineData("🎫", "%F0%9F%8E%AB")]
    [InlineData("a-b_c.d~e", "a-b_c.d~e")]
    [InlineData("{ticket_id}", "%7Bticket_id%7D")]
    [InlineData("http://localhost/", "http%3A%2F%2Flocalhost%2F")]
    public async Task An_id_is_escaped_into_its_segment(string id, string segment)
    {
        var @case = "escaped-" + Convert.ToHexString(Encoding.UTF8.GetBytes(id));
        using var client = wireMock.Client(@case);
        await client.GetTicketAsync(id, Token);
        await client.Helpdesk.V1.Tickets[id].GetAsync(Token);

        var requests = wireMock.Requests(@case).Where(request => !request.IsToken).ToList();
        Assert.Equal(2, requests.Count);
        Assert.All(requests, request => Assert.Equal($"/{@case}/open-apis/helpdesk/v1/tickets/{segment}", request.Url));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(".", "dot")]
    [InlineData("..", "dot-dot")]
    public async Task An_id_that_a_uri_reads_as_another_path_is_refused_before_any_request(string id, string name)
    {
        var @case = "refused-" + name;
        using var client = wireMock.Client(@case);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetTicketAsync(id, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Helpdesk.V1.Tickets[id].GetAsync(Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Helpdesk.V1.Tickets[id].GetAsync(requestConfiguration: null, Token));
        Assert.Empty(wireMock.Requests(@case));
    }

    [Fact]
    public async Task No_id_at_all_is_refused_before_any_request()
    {
        using var client = wireMock.Client("refused-null");
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetTicketAsync(null!, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.Helpdesk.V1.Tickets[null!].GetAsync(Token));
        Assert.Empty(wireMock.Requests("refused-null"));
    }

    [Fact]
    public async Task No_id_reaches_another_operation()
    {
        const string prefix = "/any-id/open-apis/helpdesk/v1/tickets/";
        var ids = NastyIds().ToList();
        using var client = wireMock.Client("any-id");
        var sent = new List<string>();
        foreach (var id in ids)
        {
            try
            {
                await client.GetTicketAsync(id, Token);
                sent.Add(id);
            }
            catch (ArgumentException)
            {
                // Nothing was sent, which the count below shows.
            }
            catch (FeishuHelpdeskException exception) when (exception.ResponseStatusCode == 400 && id.Contains('\0'))
            {
                // WireMock's server takes no NUL in a path and keeps no record of it.
            }
        }

        var requests = wireMock.Requests("any-id").Where(request => !request.IsToken).ToList();
        Assert.All(requests, request => Assert.Equal("GET", request.Method));
        Assert.All(requests, request => Assert.StartsWith(prefix, request.Url));
        var segments = requests.Select(request => request.Url[prefix.Length..]).ToList();
        Assert.All(segments, segment => Assert.DoesNotContain(segment, character => "/?#;\\".Contains(character)));
        Assert.All(segments, segment => Assert.DoesNotContain(segment, ["", ".", "..", "%2e", "%2e%2e", ".%2e", "%2e."], StringComparer.OrdinalIgnoreCase));
        Assert.Equal(sent.Order(StringComparer.Ordinal), segments.Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
        Assert.True(sent.Count > 200, $"Only {sent.Count} ids were sent.");
    }

    [Theory]
    [InlineData("\uD83C", "high")]
    [InlineData("\uDFAB", "low")]
    [InlineData("/\uD83C/..", "high-and-slashes")]
    public async Task Half_a_surrogate_pair_is_refused_or_stays_in_its_segment(string id, string name)
    {
        var @case = "half-surrogate-" + name;
        using var client = wireMock.Client(@case);
        try
        {
            await client.GetTicketAsync(id, Token);
        }
        catch (ArgumentException)
        {
            // It has no UTF-8 form.
        }

        var replaced = Uri.EscapeDataString(id.Replace('\uD83C', '\uFFFD').Replace('\uDFAB', '\uFFFD'));
        Assert.All(
            wireMock.Requests(@case).Where(request => !request.IsToken),
            request => Assert.Equal($"/{@case}/open-apis/helpdesk/v1/tickets/{replaced}", request.Url));
    }

    private static IEnumerable<string> NastyIds()
    {
        for (var character = '\0'; character < 0x80; character++)
        {
            yield return character.ToString();
            yield return $"%{(int)character:x2}";
            yield return $"..{character}";
        }

        string[] dots = [".", "%2e", "%2E", "%252e", "\uFF0E", "\u2024", "\u2025", "\u2026", "\u3002"];
        string[] slashes = ["/", "\\", "%2f", "%5c", "%252f", "\uFF0F", "\u2215", "\u2044", "\u29F8", "\uFF3C", ";/", "?/", "#/"];
        foreach (var dot in dots)
        {
            yield return dot + dot;
            foreach (var slash in slashes)
            {
                yield return dot + dot + slash + "users";
                yield return slash + dot + dot + slash + dot + dot;
            }
        }

        yield return "\r\n";
        yield return "1\r\nHost: example.org\r\n\r\nGET / HTTP/1.1";
        yield return "1 HTTP/1.1\r\nX-Injected: 1";
        yield return "//example.org/1";
        yield return "https://example.org/1";
        yield return "@example.org";
        yield return "1?ticket_id=2";
        yield return "1#fragment";
        yield return "{+baseurl}";
        yield return "{?query*}";
        yield return "\u202E\u200B\uFEFF";
        yield return "e\u0301";
        yield return "\u00E9";
        yield return "🎫/🎫";
        yield return new string('9', 2000);
    }
}
