using System.Reflection;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Tests.Http;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.OpenApi;
using Xunit;
using static FeishuHelpdesk.CompareSpec.Extensions;

namespace FeishuHelpdesk.Tests.Models;

/// <summary>Rules that hold between the description and what is generated of its operations, for whatever is added next.</summary>
public class OperationRuleTests
{
    /// <summary>The operation that gives the token: it takes none, and the client calls it by itself.</summary>
    private const string TokenOperation = "POST /auth/v3/tenant_access_token/internal";

    private static readonly Assembly Library = typeof(FeishuHelpdeskClient).Assembly;

    public static TheoryData<string> Operations { get; } = [.. Spec.Operations().Select(operation => operation.Name)];

    /// <summary>Each property of the classes that hold what an operation looks for.</summary>
    public static TheoryData<Type, string> QueryProperties { get; } = new(
        from query in Queries()
        from property in query.GetProperties()
        select (query, property.Name));

    [Fact]
    public void The_table_has_the_operations_of_the_description_and_no_other() =>
        Assert.Equal(Spec.Operations().Select(operation => operation.Name), HelpdeskOperations.All.Select(operation => operation.Route));

    [Theory]
    [MemberData(nameof(Operations))]
    public void The_table_says_of_an_operation_what_the_description_says(string route)
    {
        var described = Described(route);
        var operation = Entry(route);

        Assert.Equal(described.ExternalDocs!.Url, operation.Documentation);
        Assert.Equal(Texts(described, "x-required-scopes"), operation.Scopes);
        Assert.Equal(Errors(described), operation.Errors.Select(error => (error.Code, error.Status, error.Advice)));
        Assert.Equal(described.Extension("x-idempotent")?.GetValue<bool>() ?? operation.Method is not ("POST" or "PATCH"), operation.IsIdempotent);
        Assert.Equal(!described.Responses!["200"].Content!.ContainsKey("application/json"), operation.IsBinary);
        Assert.Equal(described.Extension("x-paging") is not null, operation.Paging is not null);
        Assert.Equal(described.Extension("x-method") is { } method ? method.GetValue<string>() + "Async" : null, operation.MethodName);
        Assert.Equal(described.RequestBody is not null, operation.HasBody);
        Assert.Equal(
            (described.Parameters ?? []).Select(parameter => (parameter.Name, parameter.In == ParameterLocation.Path, parameter.Required, parameter.Schema!.Type == JsonSchemaType.Array)),
            operation.Parameters.Select(parameter => ((string?)parameter.Name, parameter.IsInPath, parameter.IsRequired, parameter.IsList)));
        Assert.All(operation.Parameters.Where(parameter => parameter.IsInPath), parameter => Assert.Contains($"{{{parameter.Name}}}", operation.Path, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_tool_takes_what_the_operation_takes_and_says_what_comes(string route)
    {
        var described = Described(route).Extension("x-tool");
        var tool = Entry(route).Tool;
        Assert.Equal(described?["name"]!.GetValue<string>(), tool?.Name);
        if (tool is null)
            return;

        using var input = System.Text.Json.JsonDocument.Parse(tool.InputSchema);
        using var output = System.Text.Json.JsonDocument.Parse(tool.OutputSchema!);
        var arguments = input.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToList();
        Assert.Equal(arguments.Count, arguments.Distinct().Count());
        Assert.All(Entry(route).Parameters.Where(parameter => parameter.IsRequired), parameter => Assert.Contains(parameter.Name, arguments));
        Assert.All(input.RootElement.GetProperty("properties").EnumerateObject(), property => Assert.True(property.Value.TryGetProperty("description", out _), $"{property.Name} has no description."));
        Assert.DoesNotContain(Entry(route).Paging?.Page ?? "", arguments);
        Assert.False(output.RootElement.TryGetProperty("type", out _), "What the service sends can be of another type.");
        if (tool.ContentField is { } content)
            Assert.Equal((true, false, false), (arguments.Contains("text"), arguments.Contains(content), arguments.Contains(tool.TypeField!)));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_says_whose_token_it_takes_and_asks_for_that_one(string route)
    {
        var described = Described(route);
        var token = described.Extension("x-token")?.GetValue<string>();
        // Without a security of its own that of the whole description counts: the tenant's token.
        string[] asked = described.Security is null ? ["tenantAccessToken"] : [.. described.Security.SelectMany(one => one.Keys).Select(scheme => scheme.Reference.Id!).Where(id => id != "helpdeskCredential").Order(StringComparer.Ordinal)];

        (AccessTokenKind Kind, string[] Schemes) expected = token switch
        {
            null when route == TokenOperation => (AccessTokenKind.None, []),
            "tenant" => (AccessTokenKind.Tenant, ["tenantAccessToken"]),
            "user" => (AccessTokenKind.User, ["userAccessToken"]),
            "either" => (AccessTokenKind.TenantOrUser, ["tenantAccessToken", "userAccessToken"]),
            _ => throw new ArgumentOutOfRangeException(nameof(route), token, "An operation that says of no token, or of an unknown one."),
        };
        Assert.Equal(expected.Kind, Entry(route).Token);
        Assert.Equal(expected.Schemes, asked);
        Assert.All(described.Security ?? [], one => Assert.Contains(one.Keys, scheme => scheme.Reference.Id == "helpdeskCredential"));
        Assert.Equal(route == TokenOperation, Entry(route).Scopes.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_has_an_example_of_its_answer_and_of_its_body(string route)
    {
        var described = Described(route);
        Assert.All(described.Responses!["200"].Content!, answer =>
        {
            if (answer.Key == "application/json")
                Assert.NotEmpty(answer.Value.Examples ?? new Dictionary<string, IOpenApiExample>());
            else
                Assert.Equal((JsonSchemaType.String, "binary"), (answer.Value.Schema!.Type!.Value, answer.Value.Schema.Format));
        });
        Assert.All(described.RequestBody?.Content ?? new Dictionary<string, IOpenApiMediaType>(), body => Assert.True(body.Value.Example is not null || body.Value.Examples is { Count: > 0 }, "No example of the body."));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_has_a_short_method_that_takes_options_and_a_cancellation_token_and_can_be_mocked(string route)
    {
        if (route == TokenOperation)
        {
            Assert.Null(Entry(route).MethodName);
            return;
        }

        // What takes a built content is by hand, and ends in one of these.
        var overloads = Overloads(Entry(route).MethodName!).Where(method => method.GetParameters().All(parameter => parameter.ParameterType != typeof(MessageContent))).ToList();
        Assert.Single(overloads, method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CallOptions)));
        Assert.All(overloads, method =>
        {
            Assert.True(method is { IsVirtual: true, IsFinal: false }, $"{method} cannot be mocked.");
            var last = method.GetParameters()[^1];
            Assert.Equal((typeof(CancellationToken), "cancellationToken", true), (last.ParameterType, last.Name, last.IsOptional));
        });
    }

    [Fact]
    public void No_two_operations_have_the_same_short_method() => Assert.Equal(
        HelpdeskOperations.All.Select(operation => operation.MethodName).OfType<string>().Distinct(StringComparer.Ordinal),
        HelpdeskOperations.All.Select(operation => operation.MethodName).OfType<string>());

    [Fact]
    public void Nothing_that_a_caller_writes_is_named_as_kiota_names_it()
    {
        var methods = HelpdeskOperations.All.Select(operation => operation.MethodName).OfType<string>().SelectMany(Overloads).ToList();
        var views = Library.GetExportedTypes().Where(type => typeof(IParsable).IsAssignableFrom(type))
            .SelectMany(type => type.GetProperties().Where(property => property.SetMethod is null && property.DeclaringType == type));
        var ours = Library.GetExportedTypes().Where(type => type.Namespace == nameof(FeishuHelpdesk)).ToList();
        string[] names =
        [
            .. methods.Select(method => method.Name),
            .. methods.SelectMany(method => method.GetParameters()).SelectMany(parameter => (string[])[parameter.Name!, .. Types(parameter.ParameterType)]),
            .. methods.SelectMany(method => Types(method.ReturnType)),
            .. views.Select(view => view.Name),
            .. ours.Select(type => type.Name),
            .. ours.SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(member => member is PropertyInfo or FieldInfo { IsSpecialName: false }).Select(member => member.Name),
        ];

        Assert.All(names.Distinct(), name =>
        {
            Assert.DoesNotContain('_', name);
            Assert.False(name.StartsWith("With", StringComparison.Ordinal) || name.EndsWith("RequestBuilder", StringComparison.Ordinal) || name.EndsWith("QueryParameters", StringComparison.Ordinal), name);
        });

        static IEnumerable<string> Types(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Types) : [type.Name];
    }

    [Fact]
    public void Every_class_of_what_an_operation_looks_for_is_found() =>
        Assert.Equal(
            Spec.Operations().Select(operation => operation.Operation.Extension("x-query")?.GetValue<string>()).OfType<string>().Order(StringComparer.Ordinal),
            Queries().Select(query => query.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(QueryProperties))]
    public async Task A_property_of_a_query_that_is_set_is_sent_under_a_name_of_its_own(Type query, string property)
    {
        Assert.Equal("", await SentAsync(query, []));
        // The other end of a window of time comes with the one that is set.
        var isTime = query.GetProperty(property)!.PropertyType == typeof(DateTimeOffset?);
        var own = Name((await SentAsync(query, [property])).Split('&').Single(pair => !isTime || pair.EndsWith("=86400000", StringComparison.Ordinal)));
        Assert.Matches("^[a-z_]+$", own);

        var all = query.GetProperties().Select(one => one.Name).ToArray();
        var names = (await SentAsync(query, all)).Split('&').Select(Name).ToList();
        Assert.Equal(all.Length, names.Count);
        Assert.Single(names, own);

        static string Name(string pair) => Uri.UnescapeDataString(pair.Split('=')[0]);
    }

    private static OpenApiOperation Described(string route) => Spec.Operations().Single(operation => operation.Name == route).Operation;

    private static HelpdeskOperation Entry(string route) => HelpdeskOperations.All.Single(operation => operation.Route == route);

    // What an operation does not say of a code holds for all.
    private static IEnumerable<(int Code, int Status, string Advice)> Errors(OpenApiOperation operation) =>
        from error in operation.Extension("x-error-codes").Elements()
        join general in Spec.ErrorCodes() on Spec.Number(error["code"]) equals general.Code
        select (general.Code, error["status"] is { } status ? Spec.Number(status) : general.Status, error["advice"]?.GetValue<string>() ?? general.Advice);

    private static IEnumerable<string> Texts(OpenApiOperation operation, string extension) => operation.Extension(extension).Elements().Select(text => text!.GetValue<string>());

    private static List<MethodInfo> Overloads(string name) => [.. typeof(FeishuHelpdeskClient).GetMethods().Where(method => method.Name == name)];

    private static IEnumerable<Type> Queries() => Library.GetExportedTypes().Where(type => type.Namespace == nameof(FeishuHelpdesk) && type.Name.EndsWith("Query", StringComparison.Ordinal));

    /// <summary>The query of a request that is made with these properties set.</summary>
    private static async Task<string> SentAsync(Type query, string[] properties)
    {
        var instance = Activator.CreateInstance(query)!;
        foreach (var property in properties)
            query.GetProperty(property)!.SetValue(instance, Value(query.GetProperty(property)!.PropertyType));

        var service = new FakeService { Otherwise = FakeService.Now(_ => FakeService.Json(200, """{"code":0,"msg":"success","data":{}}""")) };
        using var client = service.Client();
        var method = typeof(FeishuHelpdeskClient).GetMethods().Single(method =>
            method.GetParameters() is var parameters && parameters.Any(parameter => parameter.ParameterType == query) && parameters.Any(parameter => parameter.ParameterType == typeof(CallOptions)));
        var pages = method.Invoke(client, [.. method.GetParameters().Select(parameter => parameter.ParameterType == query ? instance
            : parameter.ParameterType == typeof(string) ? "1"
            : parameter.ParameterType == typeof(CancellationToken) ? TestContext.Current.CancellationToken
            : (object?)null)]);
        await Assert.IsAssignableFrom<AsyncPageable<Ticket>>(pages).ToListAsync(TestContext.Current.CancellationToken);
        return string.Join('&', Assert.Single(service.Requests).Address.Query.TrimStart('?').Split('&').Where(pair => !pair.StartsWith("page", StringComparison.Ordinal)));
    }

    private static object Value(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = Array.CreateInstance(plain.GetGenericArguments()[0], 1);
            list.SetValue(Value(plain.GetGenericArguments()[0]), 0);
            return list;
        }

        if (plain == typeof(string))
            return "a";
        if (plain == typeof(DateTimeOffset))
            return DateTimeOffset.UnixEpoch.AddDays(1);
        if (plain == typeof(bool))
            return true;
        // A number, or an open choice of numbers or texts.
        return plain == typeof(int) ? 7 : Activator.CreateInstance(plain, Value(plain.GetProperty("Value")!.PropertyType))!;
    }
}
