using SharpYaml;
using SharpYaml.Serialization;

namespace FeishuHelpdesk.Complement.Description;

/// <summary>Where things stand in the file of the description.</summary>
internal sealed class SourceMap
{
    // Their keys are names that the description gives, not words of OpenAPI.
    private static readonly HashSet<string> Maps = ["properties", "headers", "schemas", "responses", "parameters", "examples", "requestBodies", "securitySchemes", "links", "callbacks", "paths", "content", "variables", "scopes", "mapping"];

    private readonly YamlNode _root;

    private SourceMap(YamlNode root) => _root = root;

    /// <summary>Reads the file's text.</summary>
    /// <exception cref="YamlException">It is not YAML; the exception has the place.</exception>
    public static SourceMap Of(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return new(stream.Documents is [{ RootNode: { } root }, ..] ? root : new YamlMappingNode());
    }

    /// <summary>Line and column of a JSON pointer, from 1; of the nearest thing around it where it leads nowhere.</summary>
    public (int Line, int Column) Find(string pointer)
    {
        var node = _root;
        var mark = node.Start;
        foreach (var step in pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (node is YamlMappingNode mapping && mapping.Children.FirstOrDefault(child => child.Key is YamlScalarNode key && key.Value == name) is { Key: { } found } entry)
                (mark, node) = (found.Start, entry.Value);
            else if (node is YamlSequenceNode sequence && int.TryParse(name, out var index) && index < sequence.Children.Count)
                (mark, node) = (sequence.Children[index].Start, sequence.Children[index]);
            else
                break;
        }

        return (mark.Line + 1, mark.Column + 1);
    }

    /// <summary>Whether the file begins with an object that has a text of this name.</summary>
    public bool HasText(string name) =>
        _root is YamlMappingNode mapping && mapping.Children.Any(child => child is { Key: YamlScalarNode key, Value: YamlScalarNode } && key.Value == name);

    /// <summary>The pointers of all extensions.</summary>
    public IEnumerable<string> Extensions() => Extensions(_root, "", areNames: false);

    private static IEnumerable<string> Extensions(YamlNode node, string pointer, bool areNames)
    {
        if (node is YamlSequenceNode sequence)
        {
            for (var i = 0; i < sequence.Children.Count; i++)
            {
                foreach (var found in Extensions(sequence.Children[i], $"{pointer}/{i}", areNames: false))
                    yield return found;
            }
        }

        if (node is not YamlMappingNode mapping)
            yield break;
        foreach (var (key, value) in mapping.Children.Select(child => (Key: (child.Key as YamlScalarNode)?.Value ?? "", child.Value)))
        {
            var child = $"{pointer}/{Escape(key)}";
            if (!areNames && key.StartsWith("x-", StringComparison.Ordinal))
            {
                yield return child;
                continue;
            }

            // What stands in an example is nobody's word but the service's.
            if (!areNames && key is "example" or "default" or "enum")
                continue;
            foreach (var found in Extensions(value, child, areNames: !areNames && Maps.Contains(key)))
                yield return found;
        }
    }

    /// <summary>A name as a step of a pointer.</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
