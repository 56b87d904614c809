using WireMock.ResponseProviders;
using WireMock.Server;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>Answers that do not come from the service, or not whole, or in another shape than the spec has.</summary>
internal static class UnreadableStubs
{
    public static void AddTo(WireMockServer server)
    {
        Case("html-200", Answer.Page("Sign in", 200).WithHeader(Answer.LogId, "202611221030000A0B0C0D0E0F10111218"));
        Case("html-403", Answer.Page("403 Forbidden", 403).WithHeader(Answer.LogId, "202611221030000A0B0C0D0E0F10111218"));
        Case("html-502", Answer.Page("502 Bad Gateway", 502).WithHeader(Answer.LogId, "202611221030000A0B0C0D0E0F10111218"));
        Case("html-503", Answer.Page("503 Service Unavailable", 503).WithHeader(Answer.LogId, "202611221030000A0B0C0D0E0F10111218"));
        Case("html-504", Answer.Page("504 Gateway Timeout", 504).WithHeader(Answer.LogId, "202611221030000A0B0C0D0E0F10111218"));
        Case("empty-200", Answer.Nothing(200));
        Case("empty-204", Answer.Nothing(204));
        Case("empty-500", Answer.Nothing(500));
        Case("cut-off", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"ticket_id":"6626871355780366331","status":5"""));
        Case("cut-off-error", Answer.Json("""{"code":154000,"msg":"Bad requ""", 400));
        Case("plain-text", Answer.Text("OK"));
        Case("array", Answer.Json("[]"));
        Case("string", Answer.Json("\"success\""));
        Case("null", Answer.Json("null"));
        Case("array-500", Answer.Json("[]", 500));
        Case("two-documents", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"ticket_id":"1"}}}{"code":154004}"""));
        Case("status-is-an-object", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"status":{}}}}"""));
        Case("time-is-a-word", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"created_at":"yesterday"}}}"""));
        Case("guest-is-a-list", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"guest":[]}}}"""));
        Case("agents-is-an-object", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"agents":{"id":"ou_1"}}}}"""));
        Case("agent-name-is-an-object", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"agents":[{"id":"ou_1"},{"name":{}}]}}}"""));
        Case("comment-time-is-a-list", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"comments":[{"created_at":[]}]}}}"""));
        Case("comments-are-a-number", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"comments":5}}}"""));
        Case("one-comment-time-is-a-list", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"comments":{"created_at":[]}}}}"""));
        Case("reasons-are-mixed", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"dissatisfaction_reason":[{"zh_cn":"答案看不懂"},"回复太慢"]}}}"""));
        Case("status-is-too-large", Answer.Json("""{"code":0,"msg":"success","data":{"ticket":{"status":99999999999}}}"""));
        Case("redirect", Answer.Redirect(302, "/redirect-target/open-apis/helpdesk/v1/tickets/6626871355780366331"));
        Case("echo", Answer.Echo(502));

        void Case(string @case, IResponseProvider answer) => server.Case(Operation.Ticket, @case).RespondWith(answer);
    }
}
