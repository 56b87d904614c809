using FeishuHelpdesk.ContractTests.Stubs;
using FeishuHelpdesk.Generated;
using WireMock.ResponseBuilders;
using WireMock.ResponseProviders;
using WireMock.Server;
using WireMock.Settings;

namespace FeishuHelpdesk.ContractTests;

/// <summary>
/// A WireMock for a class of tests, in this process, with the stubs of this project and <c>spec/examples</c> as bodies.
/// Each case has a base address of its own, so that each test sees its own requests only. WireMock compares a request with
/// every stub and sorts them all: only those of the cases that the class asks for are awake.
/// </summary>
public sealed class WireMockFixture : IDisposable
{
    private readonly WireMockErrors _errors = new();

    public WireMockFixture()
    {
        Server = WireMockServer.Start(new WireMockServerSettings
        {
            Urls = ["http://127.0.0.1:0"],
            Logger = _errors,
            PreWireMockMiddlewareInit = Wire.Keep,
            // Without it a body of a GET goes unseen.
            AllowBodyForAllHttpMethods = true,
        });
        ServiceStubs.AddTo(Server);
        TicketStubs.AddTo(Server);
        TokenStubs.AddTo(Server);
        ErrorStubs.AddTo(Server);
        UnreadableStubs.AddTo(Server);
        NetworkStubs.AddTo(Server);
        RecoveryStubs.AddTo(Server);
    }

    internal WireMockServer Server { get; }

    /// <summary>Names of the stubs.</summary>
    public IReadOnlyList<string> Stubs => [.. Server.Mappings.Select(mapping => mapping.Title!)];

    /// <summary>The cases that have stubs of their own, which answer the same every time.</summary>
    public IReadOnlyList<string> Cases => [.. Server.Mappings
        .Where(mapping => mapping.Scenario is null)
        .Select(mapping => mapping.Data)
        .OfType<string>()
        .Distinct()];

    /// <summary>The examples of the spec that stubs answer with.</summary>
    public IReadOnlyList<string> Examples => [.. Server.Mappings
        .Select(mapping => (mapping.Provider as Response)?.ResponseMessage.BodyData?.BodyAsFile)
        .OfType<string>()
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Distinct()];

    /// <exception cref="InvalidOperationException">A stub has failed, or there was none for a request.</exception>
    public void Dispose()
    {
        Server.Stop();
        Server.Dispose();
        var unanswered = Server.LogEntries.Where(entry => entry.MappingGuid is null).Select(entry => LoggedRequest.Read(entry.RequestMessage!));
        List<string> wrong = [.. _errors.All, .. unanswered.Select(request => $"No stub answers {request.Method} {request.Url}")];
        if (wrong.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, wrong));
    }

    /// <summary>Address under which the stubs of a case answer; for a case without stubs of its own those of the service.</summary>
    public Uri BaseAddress(string @case)
    {
        foreach (var mapping in Server.Mappings.Where(mapping => @case.Equals(mapping.Data)))
            mapping.IsDisabled = false;
        return new($"http://127.0.0.1:{Server.Port}/{@case}/open-apis");
    }

    /// <summary>Answers an operation in a case until it is disposed of, so that no later request is compared with it.</summary>
    internal IDisposable Answering(string @case, Operation operation, IResponseProvider answer) => new Passing(Server, @case, operation, answer);

    public FeishuHelpdeskOptions Options(string @case) => new()
    {
        AppId = Credentials.AppId,
        AppSecret = Credentials.AppSecret,
        HelpdeskId = Credentials.HelpdeskId,
        HelpdeskToken = Credentials.HelpdeskToken,
        BaseAddress = BaseAddress(@case),
        Timeout = TimeSpan.FromSeconds(30),
        // A stub that fails always does: trying again only takes time. RecoveryTests has the others.
        MaxAttempts = 1,
    };

    public FeishuHelpdeskClient Client(string @case) => FeishuHelpdeskClientFactory.Create(Options(@case));

    public FeishuHelpdeskClient Client(string @case, Action<ContractDrift> onDrift)
    {
        var options = Options(@case);
        options.OnContractDrift = onDrift;
        return FeishuHelpdeskClientFactory.Create(options);
    }

    public FeishuHelpdeskClient Client(string @case, TimeSpan timeout)
    {
        var options = Options(@case);
        options.Timeout = timeout;
        return FeishuHelpdeskClientFactory.Create(options);
    }

    /// <summary>What arrived for a case, oldest first.</summary>
    public IReadOnlyList<LoggedRequest> Requests(string @case) =>
        [.. Server.LogEntries
            .Select(entry => entry.RequestMessage!)
            .Where(request => request.Headers![Wire.Path].Single().StartsWith($"/{@case}/", StringComparison.Ordinal))
            .OrderBy(request => request.DateTime)
            .Select(LoggedRequest.Read)];

    private sealed class Passing : IDisposable
    {
        private readonly WireMockServer _server;
        private readonly Guid _stub = Guid.NewGuid();

        public Passing(WireMockServer server, string @case, Operation operation, IResponseProvider answer)
        {
            _server = server;
            server.Case(operation, @case).WithGuid(_stub).RespondWith(answer);
        }

        public void Dispose() => _server.DeleteMapping(_stub);
    }
}
