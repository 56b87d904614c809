using System.Text.Json;
using WireMock.Server;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>The service as it is documented, for every case that has no stub of its own: it takes the right credentials only.</summary>
internal static class ServiceStubs
{
    private static readonly string App = Json.Canonical(JsonSerializer.Serialize(new { app_id = Credentials.AppId, app_secret = Credentials.AppSecret }));

    public static void AddTo(WireMockServer server)
    {
        server.AnyCase(Operation.Token, "token", request => request
                .WithExactHeader("Content-Type", "application/json")
                .WithoutHeader("Authorization")
                .WithoutHeader("X-Lark-Helpdesk-Authorization")
                // WireMock's own matcher of JSON fails on bodies that have other members, which it compares as well.
                .WithBody((string? body) => body is { Length: > 0 } && Json.Canonical(body) == App))
            .RespondWith(Answer.Example("tenant-access-token.documented"));
        server.AnyCase(Operation.Token, "token refused")
            .AtPriority(Given.Service + 10)
            .RespondWith(Answer.Example("tenant-access-token.10003.reported"));

        server.AnyCase(Operation.Ticket, "ticket", request => request
                .WithExactHeader("Authorization", "Bearer " + Credentials.TenantToken)
                .WithExactHeader("X-Lark-Helpdesk-Authorization", Credentials.HelpdeskHeader)
                .WithoutBody())
            .RespondWith(Answer.Example("ticket-get.documented"));
        server.AnyCase(Operation.Ticket, "ticket without a token", request => request.WithoutHeader("Authorization"))
            .AtPriority(Given.Service + 10)
            .RespondWith(Answer.Example("error.99991661.derived", 400));
        server.AnyCase(Operation.Ticket, "ticket with other credentials")
            .AtPriority(Given.Service + 20)
            .RespondWith(Answer.Example("error.154001.documented", 401));
    }
}
