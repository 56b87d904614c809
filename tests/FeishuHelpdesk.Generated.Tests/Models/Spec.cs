using FeishuHelpdesk.Tests.Build;
using YamlDotNet.Serialization;

namespace FeishuHelpdesk.Tests.Models;

/// <summary>The OpenAPI description, read by a reader that knows nothing of this library.</summary>
internal static class Spec
{
    private static readonly Lazy<Dictionary<object, object>> Root = new(() =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(RepositoryFiles.PathOf("spec/feishu-helpdesk.openapi.yaml"))));

    public static IEnumerable<(string Path, string Method, Dictionary<object, object> Operation)> Operations() =>
        from path in Map(Root.Value["paths"])
        from operation in Map(path.Value)
        select ((string)path.Key, (string)operation.Key, Map(operation.Value));

    /// <summary>Every documented code with its advice, of the operations and of the platform.</summary>
    public static IEnumerable<(int Code, string Advice)> ErrorCodes() =>
        from codes in Operations().Select(operation => operation.Operation).Append(Root.Value)
        where codes.ContainsKey("x-error-codes")
        from code in (List<object>)codes["x-error-codes"]
        select (int.Parse((string)Map(code)["code"], provider: null), (string)Map(code)["advice"]);

    public static IEnumerable<(string Schema, string Property, Dictionary<object, object> Description)> Properties() =>
        from schema in Map(Map(Root.Value["components"])["schemas"])
        let description = Map(schema.Value)
        where description.ContainsKey("properties")
        from property in Map(description["properties"])
        select ((string)schema.Key, (string)property.Key, Map(property.Value));

    private static Dictionary<object, object> Map(object value) => (Dictionary<object, object>)value;
}
