using WireMock.ResponseProviders;
using WireMock.Server;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>
/// Failures that pass. A scenario goes back to its start unless a stub names the state that follows, so each names its own
/// where it is to stay.
/// </summary>
internal static class RecoveryStubs
{
    private const string Recovered = "recovered";
    private const string Rejected = "rejected";

    public static void AddTo(WireMockServer server)
    {
        FailsOnce(Operation.Ticket, "gateway-recovers", Answer.Page("502 Bad Gateway", 502), "ticket-get.documented");
        FailsOnce(Operation.Ticket, "platform-recovers", Answer.Example("error.2200.reported", 500), "ticket-get.documented");
        FailsOnce(Operation.Ticket, "rate-limit-recovers", Answer.Example("error.99991400.derived", 429).WithRateLimit(), "ticket-get.documented");
        FailsOnce(Operation.Ticket, "connection-recovers", BrokenAnswer.Empty, "ticket-get.documented");
        FailsOnce(Operation.Token, "token-platform-recovers", Answer.Example("error.2200.reported", 500), "tenant-access-token.documented");

        const string renewed = "token-renewed";
        server.Case(Operation.Token, renewed).InScenario(renewed).WithTitle("token-renewed: first token")
            .RespondWith(Answer.Example("tenant-access-token.documented"));
        server.Case(Operation.Ticket, renewed).InScenario(renewed).WillSetStateTo(Rejected).WithTitle("token-renewed: first token rejected")
            .RespondWith(Answer.Example("error.99991663.derived", 400));
        server.Case(Operation.Token, renewed).InScenario(renewed).WhenStateIs(Rejected).WillSetStateTo(Rejected).WithTitle("token-renewed: second token")
            .RespondWith(Answer.Json("""{"code":0,"msg":"ok","tenant_access_token":"t-second-token-of-the-contract-tests","expire":7200}"""));
        server.Case(Operation.Ticket, renewed).InScenario(renewed).WhenStateIs(Rejected).WillSetStateTo(Rejected).WithTitle("token-renewed: ticket")
            .RespondWith(Answer.Example("ticket-get.documented"));

        void FailsOnce(Operation operation, string @case, IResponseProvider failure, string example)
        {
            server.Case(operation, @case).InScenario(@case).WillSetStateTo(Recovered)
                .RespondWith(failure);
            server.Case(operation, @case).InScenario(@case).WhenStateIs(Recovered).WillSetStateTo(Recovered).WithTitle(@case + ", afterwards")
                .RespondWith(Answer.Example(example));
        }
    }
}
