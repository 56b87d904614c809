using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>Two threads that were the first to ask for an operation got two objects, which are not equal.</summary>
public class OneOperationTests
{
    [Fact]
    public void Whoever_asks_first_gets_the_one_object_of_an_operation()
    {
        // Loaded anew, so that nobody has asked before.
        var context = new AssemblyLoadContext(nameof(OneOperationTests), isCollectible: true);
        var table = context.LoadFromAssemblyPath(typeof(HelpdeskOperations).Assembly.Location).GetType(typeof(HelpdeskOperations).FullName!)!;
        var operations = table.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType.Name == nameof(HelpdeskOperation)).ToList();
        Assert.Equal(HelpdeskOperations.All.Count, operations.Count);
        using var start = new Barrier(4);
        var found = new ConcurrentBag<(string Name, object Operation)>();
        var threads = Enumerable.Range(0, start.ParticipantCount).Select(_ => new Thread(() =>
        {
            foreach (var operation in operations)
            {
                start.SignalAndWait();
                found.Add((operation.Name, operation.GetValue(null)!));
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.All(found.GroupBy(pair => pair.Name, pair => pair.Operation), same => Assert.Single(same.Distinct(ReferenceEqualityComparer.Instance)));
        context.Unload();
    }
}
