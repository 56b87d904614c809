using System.Diagnostics.CodeAnalysis;

namespace FeishuHelpdesk.Sandbox.Requests;

/// <summary>Finds the operation that a path and a method ask for, by the table of operations.</summary>
internal static class Router
{
    private static readonly Route[] Routes = [.. HelpdeskOperations.All.Select(operation => new Route(operation, operation.Path.Split('/')))];

    /// <summary>The operation; null where there is none, with the methods that the path takes instead.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">The path as it was sent, without the base and the query.</param>
    /// <param name="values">What stands in the path, by the names of the template.</param>
    /// <param name="allowed">The methods that the path takes.</param>
    public static HelpdeskOperation? Find(string method, string path, out Dictionary<string, string> values, out IReadOnlyList<string> allowed)
    {
        var segments = path.Split('/');
        List<string> methods = [];
        allowed = methods;
        values = [];
        Route? found = null;
        foreach (var route in Routes)
        {
            if (!route.Matches(segments))
                continue;
            methods.Add(route.Operation.Method);
            // A word of the path goes before a place for any.
            if (route.Operation.Method == method && (found is null || route.Places < found.Places))
                found = route;
        }

        if (found is null)
            return null;
        for (var i = 0; i < segments.Length; i++)
        {
            if (Route.TryGetName(found.Segments[i], out var name))
                values[name] = Uri.UnescapeDataString(segments[i]);
        }

        return found.Operation;
    }

    private sealed record Route(HelpdeskOperation Operation, string[] Segments)
    {
        public int Places { get; } = Segments.Count(segment => TryGetName(segment, out _));

        public bool Matches(string[] segments)
        {
            if (segments.Length != Segments.Length)
                return false;
            for (var i = 0; i < segments.Length; i++)
            {
                if (TryGetName(Segments[i], out _) ? segments[i].Length == 0 : segments[i] != Segments[i])
                    return false;
            }

            return true;
        }

        public static bool TryGetName(string segment, [NotNullWhen(true)] out string? name)
        {
            name = segment is ['{', .. var inner, '}'] ? inner : null;
            return name is not null;
        }
    }
}
