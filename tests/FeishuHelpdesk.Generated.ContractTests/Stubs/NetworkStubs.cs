using WireMock.Server;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>What the network makes of an answer.</summary>
internal static class NetworkStubs
{
    public static void AddTo(WireMockServer server)
    {
        server.Case(Operation.Ticket, "connection-reset").RespondWith(BrokenAnswer.Reset);
        server.Case(Operation.Ticket, "empty-response").RespondWith(BrokenAnswer.Empty);
        server.Case(Operation.Ticket, "random-data").RespondWith(BrokenAnswer.Garbage);
        server.Case(Operation.Ticket, "malformed-chunk").RespondWith(BrokenAnswer.MalformedChunk);
        server.Case(Operation.Ticket, "delay").RespondWith(new LateAnswer(Answer.Example("ticket-get.documented")));
        server.Case(Operation.Ticket, "slow-body").RespondWith(new SlowAnswer(Answer.Example("ticket-get.documented")));
        server.Case(Operation.Token, "token-delay").RespondWith(new LateAnswer(Answer.Example("tenant-access-token.documented")));
    }
}
