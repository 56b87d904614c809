using System.Xml.Linq;
using FeishuHelpdesk.Generated;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>Whatever a caller can see of the package is documented, in the file that editors read beside the assembly.</summary>
public class DocumentationTests
{
    [Fact]
    public void Every_public_type_and_member_has_a_summary()
    {
        var library = typeof(FeishuHelpdeskClient).Assembly.Location;
        var documented = XDocument.Load(Path.ChangeExtension(library, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

        var visible = Visible(library).ToList();
        Assert.True(visible.Count > 1000, $"Only {visible.Count} members were found.");
        var missing = visible.Where(symbol => !IsDocumented(symbol, documented)).Select(symbol => symbol.GetDocumentationCommentId()).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private static bool IsDocumented(ISymbol symbol, Dictionary<string, XElement> documented)
    {
        if (documented.TryGetValue(symbol.GetDocumentationCommentId()!, out var member))
            return member.Element("summary")?.Value.Trim().Length > 0 || member.Element("inheritdoc") is not null || member.Element("remarks")?.Value.Trim().Length > 0;
        // A property of a record is documented as a parameter of its type, which its constructor repeats.
        return documented.TryGetValue(symbol.ContainingType?.GetDocumentationCommentId() ?? "", out var type)
            && symbol switch
            {
                IPropertySymbol => type.Elements("param").Any(parameter => parameter.Attribute("name")!.Value == symbol.Name),
                IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.Parameters.All(parameter => type.Elements("param").Any(element => element.Attribute("name")!.Value == parameter.Name)),
                _ => false,
            };
    }

    /// <summary>The types that are public, and their members that callers and heirs see.</summary>
    private static IEnumerable<ISymbol> Visible(string library)
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => path != library);
        var reference = MetadataReference.CreateFromFile(library);
        var compilation = CSharpCompilation.Create("documentation", references: [reference, .. framework.Select(path => MetadataReference.CreateFromFile(path))]);
        var types = new Queue<INamespaceOrTypeSymbol>([((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!).GlobalNamespace]);
        while (types.TryDequeue(out var container))
        {
            if (container is INamedTypeSymbol type)
                yield return type;
            foreach (var member in container.GetMembers())
            {
                if (member is INamespaceSymbol space)
                    types.Enqueue(space);
                else if (member.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                    continue;
                else if (member is INamedTypeSymbol nested)
                    types.Enqueue(nested);
                else if (!IsWrittenByTheCompiler(member))
                    yield return member;
            }
        }
    }

    // Accessors, what records have of themselves, constructors that nobody wrote; and what says only what its base says.
    private static bool IsWrittenByTheCompiler(ISymbol member) =>
        member.IsOverride
        || member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
        || member is IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove }
        || member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 };
}
