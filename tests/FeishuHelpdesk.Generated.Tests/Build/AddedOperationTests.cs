using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>
/// A new operation is an edit of the description and a build: a program then calls it, with all that the package has for
/// an operation, and nobody has written a line of code for it.
/// </summary>
[Trait("Category", "Pack")]
public class AddedOperationTests
{
    private const string Operation = """

        paths:
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

        Console.WriteLine($"{HelpdeskOperations.OrderGet} {HelpdeskOperations.OrderGet.Scopes[0]} {HelpdeskOperations.OrderGet.IsIdempotent}");

        internal sealed class Service : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var isFound = !request.RequestUri!.AbsolutePath.EndsWith("/2");
                var json = request.Method == HttpMethod.Post ? "{\"code\":0,\"tenant_access_token\":\"t-token\",\"expire\":7200}"
                    : !isFound ? "{\"code\":154004,\"msg\":\"none\"}"
                    : "{\"code\":0,\"data\":{\"order\":{\"id\":7,\"status\":1,\"order_kind\":\"loan\",\"created_at\":1616920429000,\"packing_time\":1.5,\"reasons\":[\"late\"],\"notes\":{\"id\":1},"
                        + "\"shelf\":{\"children\":[{\"name\":\"leaf\"}]},\"price\":\"dear\",\"labels\":{\"any name\":\"text\"},\"anything\":[1],\"numbers\":[1,\"2\"],\"new\":true}}}";
                var response = new HttpResponseMessage(isFound ? HttpStatusCode.OK : HttpStatusCode.NotFound) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
                response.Headers.Add("X-Tt-Logid", "log-1");
                return Task.FromResult(response);
            }
        }
        """;

    private const string Printed = """
        7 Open loan 2021-03-28 08:33:49Z 00:01:30 late 1 leaf
        dear True text UntypedArray 1+2
        $.data.order.order_kind:UnknownValue $.data.order.price:UnreadableValue $.data.order.new:UnknownField
        200 log-1
        GET /helpdesk/v1/orders/{order_id} 154004 Check the number of the order.
        order.get (GET /helpdesk/v1/orders/{order_id}) helpdesk:all:readonly True

        """;

    [Fact]
    public async Task It_is_called_by_a_program_once_it_is_in_the_description()
    {
        using var copy = new RepositoryCopy();
        copy.Edit(yaml => yaml.Replace("\npaths:\n", Operation, StringComparison.Ordinal));
        copy.Edit(yaml => yaml.Replace("\n  schemas:\n", "\n  schemas:\n" + Schemas(), StringComparison.Ordinal));

        var run = await copy.RunAsync(Program);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(Printed.ReplaceLineEndings("\n"), run.Output.ReplaceLineEndings("\n"));
    }

    // Every construct that the second generator writes something for.
    private static string Schemas()
    {
        const string first = "    OrderResponse:\n";
        var shop = File.ReadAllText(RepositoryFiles.PathOf("tests/FeishuHelpdesk.Generated.Tests/Complement/shop.openapi.yaml")).ReplaceLineEndings("\n");
        return shop[shop.IndexOf(first, StringComparison.Ordinal)..].TrimEnd() + "\n\n";
    }
}
