using WireMock.ResponseProviders;
using WireMock.Server;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>Tickets as they are documented, as users report them, and as none should be.</summary>
internal static class TicketStubs
{
    public static void AddTo(WireMockServer server)
    {
        foreach (var example in Repository.ExampleNames("ticket-get."))
            Case(example, Answer.Example(example));

        Case("byte-order-mark", Answer.Json([0xEF, 0xBB, 0xBF, .. """{"code":0,"msg":"success","data":{"ticket":{"ticket_id":"6626871355780366331"}}}"""u8]));
        Case("data-empty", Answer.Json("""{"code":0,"msg":"success","data":{}}"""));
        Case("data-null", Answer.Json("""{"code":0,"msg":"success","data":null}"""));
        Case("ticket-null", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":null}}"""));

        void Case(string @case, IResponseProvider answer) => server.Case(Operation.Ticket, @case).RespondWith(answer);
    }
}
