using FeishuHelpdesk.Tests.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.Kiota.Abstractions.Serialization;
using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>
/// The description is the one source: no file written by hand in the package names an operation, or a field or a model of
/// what operations answer with.
/// </summary>
public class OneSourceTests
{
    private const string Package = "src/FeishuHelpdesk.Generated";

    /// <summary>What may be named by hand, where, and why.</summary>
    private static readonly (string File, string[] Names, string Reason)[] Exceptions =
    [
        ("Authentication/TenantAccessTokenProvider.cs", ["app_id", "app_secret", "TenantAccessTokenResponse", "TenantAccessTokenInternal", "AppId", "AppSecret", "TenantAccessToken", "ExpireTimeSpan"], "The token that every other operation needs is fetched by hand."),
        ("Errors/ErrorReader.cs", ["ErrorResponse", "Error", "Log_id", "Logid"], "What every answer has around its result belongs to no operation."),
        ("Errors/ErrorResponse.cs", ["ErrorResponse"], "What every answer has around its result belongs to no operation."),
        ("Errors/FeishuHelpdeskException.cs", ["ErrorResponse", "FieldViolation", "FieldViolations", "PermissionViolations", "Error", "Troubleshooter"], "What every answer has around its result belongs to no operation."),
        ("FeishuHelpdeskOptions.cs", ["AppId", "AppSecret", "HelpdeskId"], "The credentials are settings, whatever the service calls them."),
        ("Authentication/SharedTokenCache.cs", ["AppId", "AppSecret", "TenantAccessToken"], "The credentials are settings, whatever the service calls them; the type is of our own."),
        ("Authentication/TenantAccessToken.cs", ["TenantAccessToken"], "A type of its own, with the service's word for what it holds."),
        ("Authentication/RequestAuthenticator.cs", ["TenantAccessToken"], "A type of its own, with the service's word for what it holds."),
        ("FeishuHelpdeskClientFactory.cs", ["HelpdeskId"], "The credentials are settings, whatever the service calls them."),
        ("Http/HelpdeskOperation.cs", ["HasMore"], "The word for it in paging; which field holds it, the description says."),
        ("Paging/PageRequest.cs", ["HasMore"], "The word for it in paging; which field holds it, the description says."),
        ("Paging/TokenPages.cs", ["HasMore"], "The word for it in paging; which field holds it, the description says."),
        ("Http/Telemetry.cs", ["Error"], "The word of a status of traces."),
        ("Messages/FeishuHelpdeskClient.cs", ["SendTicketMessageRequest", "SendBotMessageRequest", "SendTicketMessageAsync", "SendBotMessageAsync", "MsgType", "ReceiverId", "ReceiveType"], "Contents of messages are JSON in a string, which no schema of the description describes."),
        ("Messages/MessageContent.cs", ["MessageType", "zh_cn", "image_key"], "Contents of messages are JSON in a string, which no schema of the description describes."),
        ("Messages/PostElement.cs", ["user_id", "user_name", "image_key"], "Contents of messages are JSON in a string, which no schema of the description describes."),
        ("Messages/ReceivedContent.cs", ["MessageType", "msg_type", "ImageKeys", "image_keys", "image_key"], "Contents of messages are JSON in a string, which no schema of the description describes."),
        ("Messages/TicketMessage.cs", ["TicketMessage", "MessageType"], "Contents of messages are JSON in a string, which no schema of the description describes."),
        ("Events/IHelpdeskEvent.cs", ["HelpdeskId", "TicketId"], "Words that every event has an answer to; which field it is, the description says."),
        ("Events/UnknownEvent.cs", ["HelpdeskId", "TicketId"], "Words that every event has an answer to; which field it is, the description says."),
        ("Events/ReceivedEvent.cs", ["EventId", "AppId", "CreatedAt", "CreateTime"], "What every event has around it belongs to no event."),
        ("Events/Envelope.cs", ["EventId", "AppId", "CreateTime", "event_id", "event_type", "create_time", "app_id", "tenant_key"], "What every event has around it belongs to no event."),
        ("Events/EventConnection.cs", ["AppId", "AppSecret", "MessageType", "EventId"], "The credentials are settings, and what every event has around it belongs to no event; the other is a word of web sockets."),
        ("Events/SplitMessages.cs", ["message_id"], "A word of the long connection's frames."),
        ("Http/Log.cs", ["Error"], "The name of a level of logs."),
        ("Events/FeishuHelpdeskClient.cs", ["SubscribeEventsRequest", "UnsubscribeEventsRequest", "EventSubscription", "SubscribeEventsAsync", "UnsubscribeEventsAsync"], "Pairs of the list of events become the body of a subscription."),
        ("Http/Secrets.cs", ["AppSecret", "HelpdeskId"], "The credentials are settings, whatever the service calls them."),
    ];

    [Fact]
    public void No_file_written_by_hand_names_an_operation_a_model_or_a_field()
    {
        var words = Words();
        var fields = Fields();
        var paths = Spec.Operations().Select(operation => operation.Name.Split(' ')[1]).ToHashSet(StringComparer.Ordinal);
        var found = new List<string>();
        foreach (var file in HandWritten())
        {
            var allowed = Exceptions.Where(exception => exception.File == file).SelectMany(exception => exception.Names).ToHashSet(StringComparer.Ordinal);
            foreach (var token in Code(file).DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken) && words.Contains(token.ValueText) && !allowed.Contains(token.ValueText))
                    found.Add($"{file}: {token.ValueText}");
                if (IsText(token) && !allowed.Contains(token.ValueText)
                    && (fields.Contains(token.ValueText) || paths.Any(path => token.ValueText.Contains(path, StringComparison.Ordinal))))
                    found.Add($"{file}: {token.Text}");
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found.Distinct()));
    }

    [Fact]
    public void Every_exception_is_still_one() => Assert.All(Exceptions, exception =>
    {
        Assert.NotEmpty(exception.Reason);
        var words = Words().Union(Fields()).ToHashSet(StringComparer.Ordinal);
        var named = Code(exception.File).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) || IsText(token)).Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        Assert.All(exception.Names, name => Assert.True(named.Contains(name) && words.Contains(name), $"{exception.File} does not name {name} any more."));
    });

    // Names that belong to the description alone: models, their fields of more than one word, operations, short methods.
    private static HashSet<string> Words()
    {
        var types = typeof(HelpdeskOperation).Assembly.GetTypes();
        var models = types.Where(type => typeof(IParsable).IsAssignableFrom(type) && type.Namespace?.EndsWith(".Generated.Models", StringComparison.Ordinal) == true).ToList();
        var builders = types.Where(type => type.Name.EndsWith("RequestBuilder", StringComparison.Ordinal)).Select(type => type.Name);
        var fields = models.SelectMany(model => model.GetProperties()).Where(property => property.DeclaringType!.Namespace == models[0].Namespace).Select(property => property.Name)
            .Where(name => name != nameof(IAdditionalDataHolder.AdditionalData) && name.Skip(1).Any(char.IsUpper) || name.Contains('_', StringComparison.Ordinal) || name is "Troubleshooter" or "Logid" or "Error");
        var operations = typeof(HelpdeskOperations).GetProperties().Where(property => property.PropertyType == typeof(HelpdeskOperation)).Select(property => property.Name);
        var methods = HelpdeskOperations.All.Select(operation => operation.MethodName).OfType<string>();
        return [.. models.Select(model => model.Name), .. builders, .. fields, .. operations, .. methods];
    }

    // Fields by their names in JSON, of more than one word.
    private static HashSet<string> Fields() =>
        Spec.Properties().Select(property => property.Property).Where(name => name.Contains('_', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    private static bool IsText(SyntaxToken token) =>
        token.RawKind is (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken or (int)SyntaxKind.Utf8StringLiteralToken;

    private static IEnumerable<string> HandWritten() =>
        Directory.EnumerateFiles(RepositoryFiles.PathOf(Package), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFiles.PathOf(Package), file).Replace('\\', '/'))
            .Where(file => file.Split('/')[0] is not ("Generated" or "Complement" or "bin" or "obj"));

    private static CompilationUnitSyntax Code(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(RepositoryFiles.PathOf($"{Package}/{file}")), new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["NET"])).GetCompilationUnitRoot();
}
