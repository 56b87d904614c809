using Microsoft.OpenApi;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>Takes the texts out of the schemas of a description: what is left is what a caller's program depends on.</summary>
internal sealed class SchemaTexts : OpenApiVisitorBase
{
    private SchemaTexts()
    {
    }

    public static void RemoveFrom(OpenApiDocument document) => new OpenApiWalker(new SchemaTexts()).Walk(document);

    public override void Visit(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema own)
            (own.Title, own.Description, own.ExternalDocs) = (null, null, null);
    }
}
