using Microsoft.OpenApi;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>Which way a body goes.</summary>
internal enum Direction
{
    /// <summary>From the caller to the service.</summary>
    Request,

    /// <summary>From the service to the caller.</summary>
    Answer,
}

/// <summary>Finds the named schemas that operations use, and for which direction.</summary>
internal sealed class SchemaUse
{
    private readonly SortedDictionary<string, HashSet<Direction>> _found = new(StringComparer.Ordinal);

    private SchemaUse()
    {
    }

    public static IReadOnlyDictionary<string, HashSet<Direction>> Of(IEnumerable<Operation> operations)
    {
        var use = new SchemaUse();
        foreach (var operation in operations)
        {
            foreach (var parameter in operation.Parameters.Values)
                use.Visit(parameter, Direction.Request);
            use.Visit(operation.Description.RequestBody?.Content, Direction.Request);
            foreach (var response in operation.Responses.Values)
            {
                use.Visit(response.Content, Direction.Answer);
                foreach (var header in response.Headers?.Values ?? [])
                    use.Visit(header.Schema, Direction.Answer);
            }
        }
        return use._found;
    }

    private void Visit(IOpenApiParameter parameter, Direction direction)
    {
        Visit(parameter.Schema, direction);
        Visit(parameter.Content, direction);
    }

    private void Visit(IDictionary<string, IOpenApiMediaType>? content, Direction direction)
    {
        foreach (var media in content?.Values ?? [])
            Visit(media.Schema, direction);
    }

    private void Visit(IOpenApiSchema? schema, Direction direction)
    {
        if (schema is null)
            return;
        if (schema is OpenApiSchemaReference reference)
        {
            var name = reference.Reference.Id!;
            if (!_found.TryGetValue(name, out var directions))
                _found[name] = directions = [];
            if (directions.Add(direction))
                Visit(reference.Target, direction);
            return;
        }

        var parts = (schema.Properties?.Values ?? [])
            .Concat(schema.AllOf ?? [])
            .Concat(schema.OneOf ?? [])
            .Concat(schema.AnyOf ?? [])
            .Concat(schema.Discriminator?.Mapping?.Values ?? Enumerable.Empty<IOpenApiSchema>());
        foreach (var part in parts.Append(schema.Items).Append(schema.AdditionalProperties).Append(schema.Not))
            Visit(part, direction);
    }
}
