using System.Text.RegularExpressions;
using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>
/// A copy of the repository whose description is edited in several places, built once for all tests that look at what came
/// of it; then taken back, and generated again.
/// </summary>
public sealed partial class EditedRepository : IDisposable
{
    private const string Proof = """
          /helpdesk/v1/proofs/{proof_id}:
            get:
              operationId: proof_get
              tags: [helpdesk]
              summary: Get one proof
              description: An operation that is here to be added and removed.
              x-token: tenant
              parameters:
                - name: proof_id
                  in: path
                  required: true
                  description: Id of the proof.
                  schema:
                    type: string
              responses:
                '200':
                  description: The answer
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/GetTicketResponse'

        """;

    private const string Order = """
          /helpdesk/v1/orders:
            post:
              operationId: order_create
              tags: [helpdesk]
              summary: Place an order
              description: An operation with a body that is here to be added.
              x-token: tenant
              x-method: CreateOrder
              x-result: data.order.id
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: '#/components/schemas/NewOrder' } } }
              responses:
                '200':
                  description: The order
                  content: { application/json: { schema: { $ref: '#/components/schemas/OrderResponse' } } }
                '404':
                  $ref: '#/components/responses/NotFound'

          /helpdesk/v1/orders/{order_id}:
            get:
              operationId: order_get
              tags: [helpdesk]
              summary: Get one order
              description: An operation that is here to be added.
              x-token: tenant
              x-method: GetOrder
              x-result: data.order
              x-required-scopes: ['helpdesk:all:readonly']
              x-error-codes:
                - { code: 154004, meaning: There is no such order., advice: Check the number of the order. }
              parameters:
                - name: order_id
                  in: path
                  required: true
                  description: Id of the order.
                  schema: { type: string }
              responses:
                '200':
                  description: The order
                  content: { application/json: { schema: { $ref: '#/components/schemas/OrderResponse' } } }
                '404':
                  $ref: '#/components/responses/NotFound'

        """;

    private readonly Lazy<RepositoryCopy> _copy = new(() => new RepositoryCopy());
    private readonly Lazy<Task<Edited>> _edited;
    private readonly Lazy<Task<Edited>> _takenBack;

    public EditedRepository() => (_edited, _takenBack) = (new(EditAsync), new(TakeBackAsync));

    /// <summary>
    /// A field, operations and a renamed schema are in the description, and code by hand uses them; another operation is
    /// there no more.
    /// </summary>
    internal Task<Edited> EditedAsync() => _edited.Value;

    /// <summary>The description is what it was, and what is made from it was generated anew.</summary>
    internal Task<Edited> TakenBackAsync() => _takenBack.Value;

    /// <summary>What a program prints that uses the package with all that was added.</summary>
    internal async Task<BuildResult> RunAsync()
    {
        var edited = await EditedAsync();
        return edited.Build.ExitCode == 0 ? edited.Run! : edited.Build;
    }

    public void Dispose()
    {
        if (_copy.IsValueCreated)
            _copy.Value.Dispose();
    }

    private async Task<Edited> EditAsync()
    {
        var copy = _copy.Value;
        var before = copy.Snapshot();
        copy.Edit(WithField("string"));
        copy.Edit(yaml => yaml.Replace("TicketTag", "TicketLabel", StringComparison.Ordinal));
        copy.Edit(yaml => yaml.Replace("\npaths:\n", "\npaths:\n" + Proof + Order.Insert(Order.IndexOf("      responses:\n", StringComparison.Ordinal), Events()), StringComparison.Ordinal));
        copy.Edit(yaml => yaml.Replace("\n  schemas:\n", "\n  schemas:\n" + Schemas(), StringComparison.Ordinal));
        copy.Edit(yaml => RemovedPath().Replace(yaml, "", 1));
        copy.Use("""
            public static string? AddedField(Ticket ticket) => ticket.ProofNote;
            public static TicketLabel RenamedSchema() => new();
            public static object AddedOperation(FeishuHelpdeskClient client) => client.Helpdesk.V1.Proofs["1"].ToGetRequestInformation();
            """);
        var build = await copy.BuildAsync(Program);
        return new(before, build, [.. copy.GeneratedFiles], copy.HasStagingLeft, copy.Snapshot(), build.ExitCode == 0 ? await copy.RunAsync() : null);
    }

    private async Task<Edited> TakeBackAsync()
    {
        var edited = await EditedAsync();
        var copy = _copy.Value;
        copy.Edit(_ => edited.Before[RepositoryCopy.Description]);
        var build = await copy.GenerateAsync();
        return new(edited.Before, build, [.. copy.GeneratedFiles], copy.HasStagingLeft, copy.Snapshot(), null);
    }

    /// <summary>An edit that gives a ticket a field.</summary>
    internal static Func<string, string> WithField(string type)
        => yaml => TicketProperties().Replace(yaml, $"$&        proof_note:\n          type: {type}\n          description: A field that is here to be added.\n", 1);

    // Every construct that the second generator writes something for.
    private static string Schemas() => Shop[Shop.IndexOf("    OrderResponse:\n", StringComparison.Ordinal)..].TrimEnd() + "\n\n";

    private static string Events()
    {
        var first = Shop.IndexOf("      callbacks:\n", StringComparison.Ordinal);
        return Shop[first..(Shop.IndexOf("\n      responses:\n", first, StringComparison.Ordinal) + 1)];
    }

    private static string Shop { get; } = File.ReadAllText(RepositoryFiles.PathOf("tests/FeishuHelpdesk.Generated.Tests/Complement/shop.openapi.yaml")).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\n    Ticket:\n(?:      .*\n)*?      properties:\n")]
    internal static partial Regex TicketProperties();

    /// <summary>An operation without which the code by hand does just as well.</summary>
    internal const string Removed = "agent_emails";

    [GeneratedRegex(@"(?<=\n)  /helpdesk/v1/" + Removed + @":\n(?:(?:    .*)?\n)*?(?=  /)")]
    private static partial Regex RemovedPath();

    private const string Program = """
        using System.Net;
        using System.Text;
        using FeishuHelpdesk;
        using FeishuHelpdesk.Generated;

        var drift = new List<ContractDrift>();
        var options = new FeishuHelpdeskOptions { AppId = "cli_a", AppSecret = "app-secret", HelpdeskId = "1", HelpdeskToken = "ht-token", OnContractDrift = drift.Add };
        using var client = FeishuHelpdeskClientFactory.Create(options, new Service());
        var call = new CallOptions();
        var order = await client.GetOrderAsync("1", call, default);
        Console.WriteLine($"{order.Id} {order.TypedStatusView} {order.TypedOrderKind} {order.Created_atDateTime:u} {order.PackingTimeSpan} {order.ReasonList[0].EnUs} {order.NoteList.Count} {order.Shelf!.Children![0].Name}");
        Console.WriteLine($"{order.AdditionalData["price"]} {order.Price is null} {order.Labels!.AdditionalData["any name"]} {order.Anything!.GetType().Name} {string.Join('+', order.Numbers!)}");
        Console.WriteLine(string.Join(' ', drift.Select(one => $"{one.JsonPath}:{one.Kind}")));
        Console.WriteLine($"{call.StatusCode} {call.LogId}");
        try
        {
            await client.GetOrderAsync("2");
        }
        catch (FeishuHelpdeskException exception)
        {
            Console.WriteLine($"{exception.Operation} {exception.Code} {exception.Advice}");
        }

        Console.WriteLine(await client.CreateOrderAsync(new() { Name = "n", TypedStatus = OrderStatus.Open, WantedDateTime = DateTimeOffset.UnixEpoch }));
        Console.WriteLine($"{HelpdeskOperations.OrderGet} {HelpdeskOperations.OrderGet.Scopes[0]} {HelpdeskOperations.OrderGet.IsIdempotent}");

        internal sealed class Service : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var isFound = !request.RequestUri!.AbsolutePath.EndsWith("/2");
                var json = request.RequestUri!.AbsolutePath.Contains("/auth/") ? "{\"code\":0,\"tenant_access_token\":\"t-token\",\"expire\":7200}"
                    : !isFound ? "{\"code\":154004,\"msg\":\"none\"}"
                    : "{\"code\":0,\"data\":{\"order\":{\"id\":7,\"status\":1,\"order_kind\":\"loan\",\"created_at\":1616920429000,\"packing_time\":1.5,\"reasons\":[\"late\"],\"notes\":{\"id\":1},"
                        + "\"shelf\":{\"children\":[{\"name\":\"leaf\"}]},\"price\":\"dear\",\"labels\":{\"any name\":\"text\"},\"anything\":[1],\"numbers\":[1,\"2\"],\"new\":true}}}";
                var response = new HttpResponseMessage(isFound ? HttpStatusCode.OK : HttpStatusCode.NotFound) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
                response.Headers.Add("X-Tt-Logid", "log-1");
                return Task.FromResult(response);
            }
        }
        """;

    /// <summary>The copy after a build.</summary>
    /// <param name="Before">The description and what is made from it, before any edit.</param>
    /// <param name="Build">The build.</param>
    /// <param name="GeneratedFiles">The generated files after it.</param>
    /// <param name="HasStagingLeft">Whether something half done lies about.</param>
    /// <param name="After">The description and what is made from it, after the build.</param>
    /// <param name="Run">The program that uses it all, where it was built.</param>
    internal sealed record Edited(SortedDictionary<string, string> Before, BuildResult Build, IReadOnlyList<string> GeneratedFiles, bool HasStagingLeft, SortedDictionary<string, string> After, BuildResult? Run);
}

/// <summary>The classes that share it.</summary>
[CollectionDefinition(nameof(EditedRepository))]
public sealed class EditedRepositoryTests : ICollectionFixture<EditedRepository>;
