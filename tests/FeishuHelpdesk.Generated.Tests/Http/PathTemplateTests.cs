using FeishuHelpdesk.Http;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>Our expansion of plain templates gives the very address that Kiota gives.</summary>
public sealed class PathTemplateTests
{
    private const string Ticket = "{+baseurl}/helpdesk/v1/tickets/{ticket_id}";

    public static TheoryData<string> Ids { get; } =
    [
        "6626871355780366331", "a/b", "a\\b", "a?b=c", "a#b", "a%b", "%2F", "%2f", "%", "%%", "%zz", "..%2f..", "...", "../x", "./", "a b", " ", "\t", "\n", "a+b", "a&b=c;d",
        "a:b@c", "!$'()*,[]{}|^`<>\"~-._", "\0", "\u007f", "//evil.example/", "https://evil.example/", "@evil.example", "{ticket_id}", "{+baseurl}", "用户", "é", "😀", "\u202e", "a\u0000b",
        new string('9', 5_000),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_address_is_kiotas(string id)
    {
        foreach (var baseUrl in new[] { "https://open.feishu.cn/open-apis", "http://127.0.0.1:4010/open-apis", "https://[::1]:8443/a%20b/open-apis" })
        {
            var kiotas = Request(Ticket, baseUrl, id).URI;
            var ours = Operation.Of(Request(Ticket, baseUrl, id)).Address;
            Assert.Equal(kiotas.OriginalString, ours.OriginalString);
            Assert.Equal(kiotas.AbsoluteUri, ours.AbsoluteUri);
        }
    }

    [Fact]
    public void Every_ascii_character_is_escaped_as_kiota_does_it()
    {
        for (var c = '\0'; c < 128; c++)
        {
            var ours = PathTemplate.Parse(Ticket)!.Expand(Request(Ticket, "https://open.feishu.cn/open-apis", $"a{c}b").PathParameters);
            Assert.Equal(Request(Ticket, "https://open.feishu.cn/open-apis", $"a{c}b").URI.OriginalString, ours?.OriginalString);
        }
    }

    [Theory]
    [InlineData("{+baseurl}/helpdesk/v1/tickets{?page_size,page_token}")]
    [InlineData("{+baseurl}/helpdesk/v1/{+rest}")]
    [InlineData("{+baseurl}/helpdesk/v1/{a,b}")]
    [InlineData("{+baseurl}/helpdesk/v1/{a:3}")]
    [InlineData("{+baseurl}/helpdesk/v1/{a*}")]
    [InlineData("{+baseurl}/helpdesk/v1/{a%2Db}")]
    [InlineData("{+baseurl}/helpdesk/v1/{a")]
    [InlineData("{+baseurl}/helpdesk/v1/{}")]
    [InlineData("{+baseurl}/helpdesk/v1/a}b")]
    [InlineData("{+baseurl}/helpdesk/v1/{a}}b")]
    [InlineData("{+baseurl}/helpdesk/v1/a%b")]
    [InlineData("{+baseurl}/用户/{a}")]
    [InlineData("{baseurl}/helpdesk")]
    [InlineData("https://open.feishu.cn/open-apis")]
    [InlineData("")]
    public void A_template_that_is_not_plain_is_left_to_kiota(string template) => Assert.Null(PathTemplate.Parse(template));

    [Fact]
    public void A_value_that_is_missing_or_no_text_is_left_to_kiota()
    {
        var template = PathTemplate.Parse(Ticket)!;
        Assert.Null(template.Expand(new Dictionary<string, object> { ["baseurl"] = "https://a.example" }));
        Assert.Null(template.Expand(new Dictionary<string, object> { ["ticket_id"] = "1" }));
        Assert.Null(template.Expand(new Dictionary<string, object> { ["baseurl"] = "https://a.example", ["ticket_id"] = 1 }));
        Assert.Null(template.Expand(new Dictionary<string, object>
        {
            ["baseurl"] = "https://a.example",
            ["ticket_id"] = "1",
            ["request-raw-url"] = "https://b.example/",
        }));
        Assert.Equal("https://b.example/", Operation.Of(new RequestInformation(Method.GET, Ticket, new Dictionary<string, object> { ["request-raw-url"] = "https://b.example/" })).Address.AbsoluteUri);
    }

    private static RequestInformation Request(string template, string baseUrl, string id) =>
        new(Method.GET, template, new Dictionary<string, object> { ["baseurl"] = baseUrl, ["ticket_id"] = id });
}
