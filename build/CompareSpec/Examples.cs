using Microsoft.OpenApi;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>Takes the examples out of a description.</summary>
internal sealed class Examples : OpenApiVisitorBase
{
    private Examples()
    {
    }

    public static void RemoveFrom(OpenApiDocument document) => new OpenApiWalker(new Examples()).Walk(document);

    public override void Visit(OpenApiComponents components) => components.Examples = null;

    public override void Visit(IOpenApiMediaType mediaType)
    {
        if (mediaType is OpenApiMediaType own)
            (own.Example, own.Examples) = (null, null);
    }

    public override void Visit(IOpenApiParameter parameter)
    {
        if (parameter is OpenApiParameter own)
            (own.Example, own.Examples) = (null, null);
    }

    public override void Visit(IOpenApiHeader header)
    {
        if (header is OpenApiHeader own)
            (own.Example, own.Examples) = (null, null);
    }

    public override void Visit(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema own)
#pragma warning disable CS0618 // OpenAPI 3.1 has done away with it; where 3.0 has an example of a schema, it is here.
            (own.Example, own.Examples) = (null, null);
#pragma warning restore CS0618
    }
}
