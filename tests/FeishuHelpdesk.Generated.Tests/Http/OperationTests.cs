using FeishuHelpdesk.Http;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>A request is known as the operation that it is, whatever its template says of a query.</summary>
public sealed class OperationTests
{
    [Theory]
    [InlineData("/helpdesk/v1/faqs/search")]
    [InlineData("/helpdesk/v1/faqs/search{?base64*,page_size*,page_token*}")]
    [InlineData("/helpdesk/v1/faqs/search?query={query}{&base64*,page_size*,page_token*}")]
    [InlineData("/helpdesk/v1/faqs/search?query={query}")]
    public void The_query_is_no_part_of_its_name(string template)
    {
        var request = new RequestInformation(Method.GET, "{+baseurl}" + template, new Dictionary<string, object> { ["baseurl"] = "https://a.example" });
        request.QueryParameters["query"] = "printer";

        var operation = Operation.Of(request);

        Assert.Equal("GET /helpdesk/v1/faqs/search", operation.Name);
        Assert.Same(HelpdeskOperations.FaqSearch, operation.Entry);
    }
}
