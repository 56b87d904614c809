using WireMock;
using WireMock.ResponseBuilders;
using WireMock.Types;
using WireMock.Util;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>What stubs answer.</summary>
internal static class Answer
{
    public const string LogId = "X-Tt-Logid";
    public const string RequestId = "X-Request-Id";

    /// <summary>An example of the spec.</summary>
    /// <exception cref="FileNotFoundException">There is none of this name.</exception>
    public static IResponseBuilder Example(string name, int status = 200)
    {
        var path = Repository.ExamplePath(name);
        return File.Exists(path)
            ? Typed("application/json; charset=utf-8", status).WithBodyFromFile(path)
            : throw new FileNotFoundException("A stub answers with an example that the spec does not have.", path);
    }

    public static IResponseBuilder Json(string json, int status = 200) =>
        Typed("application/json; charset=utf-8", status).WithBody(json);

    public static IResponseBuilder Json(byte[] json) =>
        Typed("application/json; charset=utf-8").WithBody(json);

    /// <summary>What a gateway says for itself.</summary>
    public static IResponseBuilder Page(string title, int status) =>
        Html($"<html>\n<head><title>{title}</title></head>\n<body>\n<center><h1>{title}</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n", status);

    public static IResponseBuilder Html(string html, int status = 200) => Typed("text/html", status).WithBody(html);

    public static IResponseBuilder Text(string text) => Typed("text/plain").WithBody(text);

    public static IResponseBuilder Nothing(int status) => Response.Create().WithStatusCode(status);

    /// <summary>To this server by its other name, which is another host to a client.</summary>
    public static IResponseBuilder Redirect(int status, string path) =>
        Response.Create().WithCallback(request => new ResponseMessage
        {
            StatusCode = status,
            Headers = new Dictionary<string, WireMockList<string>> { ["Location"] = new($"http://localhost:{request.Port}{path}") },
        });

    /// <summary>An error page that says the credentials back, in a header and in its text.</summary>
    public static IResponseBuilder Echo(int status) =>
        Response.Create().WithCallback(request => new ResponseMessage
        {
            StatusCode = status,
            Headers = new Dictionary<string, WireMockList<string>>
            {
                ["Content-Type"] = new("text/html"),
                ["X-Echo"] = request.Headers!["Authorization"],
            },
            BodyData = new BodyData
            {
                DetectedBodyType = BodyType.String,
                BodyAsString = $"<pre>Authorization: {request.Headers["Authorization"]}\nX-Lark-Helpdesk-Authorization: {request.Headers["X-Lark-Helpdesk-Authorization"]}</pre>",
            },
        });

    /// <summary>With the headers of the service's limit.</summary>
    public static IResponseBuilder WithRateLimit(this IResponseBuilder answer) =>
        answer.WithHeader("x-ogw-ratelimit-limit", "10").WithHeader("x-ogw-ratelimit-reset", "0");

    private static IResponseBuilder Typed(string contentType, int status = 200) =>
        Response.Create().WithStatusCode(status).WithHeader("Content-Type", contentType);
}
