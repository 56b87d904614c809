using System.Globalization;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>Finds what the reader takes without a word though it means nothing.</summary>
internal sealed class SilentProblems : OpenApiVisitorBase
{
    private readonly List<string> _problems = [];

    private SilentProblems()
    {
    }

    public static IReadOnlyList<string> Of(OpenApiDocument document)
    {
        var visitor = new SilentProblems();
        new OpenApiWalker(visitor).Walk(document);
        return visitor._problems;
    }

    public override void Visit(IOpenApiReferenceHolder referenceHolder)
    {
        if (referenceHolder.UnresolvedReference)
            _problems.Add($"{PathString}: the reference leads nowhere in this description");
    }

    public override void Visit(OpenApiSecurityRequirement securityRequirement)
    {
        foreach (var scheme in securityRequirement.Keys.Where(scheme => scheme.UnresolvedReference))
            _problems.Add($"{PathString}: there is no security scheme {scheme.Reference.Id}");
    }

    public override void Visit(IOpenApiSchema schema)
    {
        foreach (var bound in (string?[])[schema.Minimum, schema.Maximum, schema.ExclusiveMinimum, schema.ExclusiveMaximum])
        {
            if (bound is not null && !decimal.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                _problems.Add($"{PathString}: {bound} is no number");
        }
    }
}
