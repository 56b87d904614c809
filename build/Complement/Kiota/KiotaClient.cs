using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeishuHelpdesk.Complement.Kiota;

/// <summary>The client that Kiota wrote, read for its names: what it calls things is looked up and never guessed.</summary>
internal sealed partial class KiotaClient
{
    private const string BaseUrl = "{+baseurl}";
    private static readonly string[] Verbs = ["Get", "Post", "Put", "Patch", "Delete"];

    private readonly Dictionary<string, KiotaModel> _models;
    private readonly Dictionary<string, KiotaBuilder> _builders;

    private KiotaClient(Dictionary<string, KiotaModel> models, Dictionary<string, KiotaBuilder> builders) => (_models, _builders) = (models, builders);

    /// <summary>Name of the client's class.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Namespace of the client's class.</summary>
    public string Namespace { get; private set; } = "";

    /// <summary>Reads all files of a folder.</summary>
    public static KiotaClient Load(string folder)
    {
        var client = new KiotaClient([], []);
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            client.Add(File.ReadAllText(file));
        return client;
    }

    /// <summary>The same client, to which more can be added.</summary>
    public KiotaClient Copy() => new(new(_models), new(_builders)) { Name = Name, Namespace = Namespace };

    /// <summary>Takes in what a file has, in Kiota's way of writing.</summary>
    public void Add(string code)
    {
        // Kiota writes each nullable property twice, and older frameworks get the one without the question mark.
        var options = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["NETSTANDARD2_1_OR_GREATER", "NETCOREAPP3_1_OR_GREATER", "NET5_0_OR_GREATER"]);
        var root = CSharpSyntaxTree.ParseText(code, options).GetCompilationUnitRoot();
        foreach (var type in root.DescendantNodes().OfType<ClassDeclarationSyntax>())
            Add(type);
    }

    /// <summary>The model of that full name; null where there is none.</summary>
    public KiotaModel? Model(string fullName) => _models.GetValueOrDefault(fullName);

    /// <summary>The builder of a path; null where there is none.</summary>
    public KiotaBuilder? Builder(string path) => _builders.GetValueOrDefault(path);

    /// <summary>Whether there is a model of that short name, whatever its namespace.</summary>
    public bool HasModelNamed(string name) => _models.Values.Any(model => model.Name == name);

    private void Add(ClassDeclarationSyntax type)
    {
        var bases = type.BaseList?.Types.Select(one => one.Type.ToString()).ToList() ?? [];
        var @namespace = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().First().Name.ToString();
        var name = string.Join('.', type.AncestorsAndSelf().OfType<ClassDeclarationSyntax>().Select(one => one.Identifier.Text).Reverse());
        if (bases.Contains("BaseRequestBuilder"))
            AddBuilder(type, @namespace, name);
        else if (bases.Contains("IParsable"))
            _models.Add($"{@namespace}.{name}", new(@namespace, name, Properties(type), Fields(type), bases.Contains("IComposedTypeWrapper"), HasPlainConstructor(type, bases)));
    }

    private void AddBuilder(ClassDeclarationSyntax type, string @namespace, string name)
    {
        var constructors = type.Members.OfType<ConstructorDeclarationSyntax>().ToList();
        var template = constructors
            .Select(constructor => constructor.Initializer?.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>().FirstOrDefault()?.Token.ValueText)
            .FirstOrDefault(text => text is not null);
        if (template is null || !template.StartsWith(BaseUrl, StringComparison.Ordinal))
            return;
        if (template == BaseUrl)
        {
            (Namespace, Name) = (@namespace, name);
            return;
        }

        var escaped = QueryExpression().Replace(template[BaseUrl.Length..], "");
        var path = Uri.UnescapeDataString(escaped);
        var calls = Verbs
            .Select(verb => (Verb: verb, Method: type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(method => method.Identifier.Text == verb + "Async")))
            .Where(call => call.Method is not null)
            .ToDictionary(call => call.Verb.ToUpperInvariant(), call => Call(type, call.Verb, call.Method!));
        _builders.Add(path, new(@namespace, name, path, [.. Value().Matches(escaped).Select(value => value.Groups[1].Value)], calls));
    }

    private static KiotaCall Call(ClassDeclarationSyntax builder, string verb, MethodDeclarationSyntax method)
    {
        var result = method.ReturnType is GenericNameSyntax { TypeArgumentList.Arguments: [var type] } ? Plain(type) : null;
        var body = method.ParameterList.Parameters.FirstOrDefault(parameter => parameter.Identifier.Text == "body")?.Type;
        var queryName = builder.Identifier.Text + verb + "QueryParameters";
        var query = builder.Members.OfType<ClassDeclarationSyntax>().FirstOrDefault(one => one.Identifier.Text == queryName);
        var error = method.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Name.Identifier.Text == "CreateFromDiscriminatorValue" && access.Ancestors().OfType<InitializerExpressionSyntax>().Any())
            .Select(access => access.Expression.ToString().Replace("global::", "", StringComparison.Ordinal))
            .FirstOrDefault();
        return new(verb, result, body is null ? null : Plain(body), query is null ? null : queryName, QueryProperties(query), error);
    }

    private static Dictionary<string, (string Property, string Type)> QueryProperties(ClassDeclarationSyntax? query) =>
        query?.Members.OfType<PropertyDeclarationSyntax>().ToDictionary(QueryName, property => (property.Identifier.Text, Type(property.Type))) ?? [];

    private static string QueryName(PropertyDeclarationSyntax property) => property.AttributeLists.SelectMany(list => list.Attributes)
        .Where(attribute => attribute.Name.ToString() == "QueryParameter")
        .Select(attribute => ((LiteralExpressionSyntax)attribute.ArgumentList!.Arguments[0].Expression).Token.ValueText)
        .FirstOrDefault() ?? property.Identifier.Text;

    private static Dictionary<string, string> Properties(ClassDeclarationSyntax type) =>
        type.Members.OfType<PropertyDeclarationSyntax>().ToDictionary(property => property.Identifier.Text, property => Type(property.Type));

    // { "created_at", n => { CreatedAt = n.GetLongValue(); } },
    private static Dictionary<string, string> Fields(ClassDeclarationSyntax type)
    {
        var method = type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(one => one.Identifier.Text == "GetFieldDeserializers");
        return method?.DescendantNodes().OfType<InitializerExpressionSyntax>()
            .Where(entry => entry.Expressions is [LiteralExpressionSyntax, SimpleLambdaExpressionSyntax])
            .ToDictionary(
                entry => ((LiteralExpressionSyntax)entry.Expressions[0]).Token.ValueText,
                entry => entry.Expressions[1].DescendantNodes().OfType<AssignmentExpressionSyntax>().First().Left.ToString()) ?? [];
    }

    private static bool HasPlainConstructor(ClassDeclarationSyntax type, List<string> bases) =>
        bases.All(one => one.StartsWith('I'))
        && type.Members.OfType<PropertyDeclarationSyntax>().All(property => property.Initializer is null)
        && type.Members.OfType<ConstructorDeclarationSyntax>().ToList() is [{ Initializer: null, Body.Statements: [var only] }]
        && only.ToString() == "AdditionalData = new Dictionary<string, object>();";

    private static string Type(TypeSyntax type) => type.ToString().Replace("global::", "", StringComparison.Ordinal);

    private static string Plain(TypeSyntax type) => Type(type).TrimEnd('?');

    // {?page*,page_size*} or, where a parameter is required, ?index={index}{&page*}.
    [GeneratedRegex(@"(\?|\{\?).*$")]
    private static partial Regex QueryExpression();

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Value();
}
