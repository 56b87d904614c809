using WireMock.ResponseProviders;
using WireMock.Server;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>What the service says when it says no to a ticket.</summary>
internal static class ErrorStubs
{
    public static void AddTo(WireMockServer server)
    {
        Case("error.154000.documented", Answer.Example("error.154000.documented", 400).WithHeader(Answer.LogId, "202611221030000A0B0C0D0E0F10111211"));
        Case("error.154001.documented", Answer.Example("error.154001.documented", 401).WithHeader(Answer.LogId, "202611221030000A0B0C0D0E0F10111212"));
        Case("error.154003.derived", Answer.Example("error.154003.derived", 403));
        Case("error.154004.documented", Answer.Example("error.154004.documented", 404).WithHeader(Answer.RequestId, "202611221030000A0B0C0D0E0F10111213"));
        Case("error.150001.documented", Answer.Example("error.150001.documented", 400));
        Case("error.154005.derived", Answer.Example("error.154005.derived", 405));
        Case("error.154401.derived", Answer.Example("error.154401.derived", 401));
        Case("error.154402.derived", Answer.Example("error.154402.derived", 401));
        Case("error.154403.derived", Answer.Example("error.154403.derived", 401));
        Case("error.154404.derived", Answer.Example("error.154404.derived", 401));
        Case("error.155000.documented", Answer.Example("error.155000.documented", 500));
        Case("error.2200.reported", Answer.Example("error.2200.reported", 500));
        Case("error.99991400.derived", Answer.Example("error.99991400.derived", 429).WithRateLimit());
        Case("error.99991403.derived", Answer.Example("error.99991403.derived", 429));
        Case("error.99991661.derived", Answer.Example("error.99991661.derived", 400));
        Case("error.99991663.derived", Answer.Example("error.99991663.derived", 400));
        Case("error.99991672.reported", Answer.Example("error.99991672.reported", 400));
        Case("error.99991672-scope-and-url.derived", Answer.Example("error.99991672-scope-and-url.derived", 400));
        Case("error.99992402.derived", Answer.Example("error.99992402.derived", 400));
        Case("code-99991401", Answer.Json("""{"code":99991401,"msg":"message of 99991401"}""", 400));
        Case("code-99991662", Answer.Json("""{"code":99991662,"msg":"message of 99991662"}""", 400));
        Case("code-99991665", Answer.Json("""{"code":99991665,"msg":"message of 99991665"}""", 400));
        Case("code-99991668", Answer.Json("""{"code":99991668,"msg":"message of 99991668"}""", 400));
        Case("code-99991671", Answer.Json("""{"code":99991671,"msg":"message of 99991671"}""", 400));
        Case("code-99991673", Answer.Json("""{"code":99991673,"msg":"message of 99991673"}""", 400));
        Case("code-99991676", Answer.Json("""{"code":99991676,"msg":"message of 99991676"}""", 400));
        Case("code-99991677", Answer.Json("""{"code":99991677,"msg":"message of 99991677"}""", 400));
        Case("code-99991679", Answer.Json("""{"code":99991679,"msg":"message of 99991679"}""", 400));
        Case("code-unknown", Answer.Json("""{"code":987654321,"msg":"a code that nobody documented"}""", 418));
        Case("code-154004-under-200", Answer.Example("error.154004.documented").WithHeader(Answer.LogId, "202611221030000A0B0C0D0E0F10111214"));
        Case("code-99991663-under-200", Answer.Example("error.99991663.derived"));
        Case("code-99991400-under-400", Answer.Example("error.99991400.derived", 400).WithRateLimit());
        Case("code-in-quotes", Answer.Json("""{"code":"154004","msg":"Resource not found"}""", 404));
        Case("code-0-under-400", Answer.Json("""{"code":0,"msg":"success"}""", 400));
        Case("code-absent", Answer.Json("""{"msg":"success","data":{"ticket":{"ticket_id":"6626871355780366331"}}}"""));
        Case("log-id-in-both-headers-and-body", Answer.Example("error.154003.derived", 403).WithHeader(Answer.LogId, "202611221030000A0B0C0D0E0F10111215").WithHeader(Answer.RequestId, "202611221030000A0B0C0D0E0F10111216"));
        Case("log-id-in-request-id-and-body", Answer.Example("error.154003.derived", 403).WithHeader(Answer.RequestId, "202611221030000A0B0C0D0E0F10111217"));

        void Case(string @case, IResponseProvider answer) => server.Case(Operation.Ticket, @case).RespondWith(answer);
    }
}
