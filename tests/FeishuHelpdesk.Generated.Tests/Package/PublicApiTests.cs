using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>
/// The public surface of the packages is the committed one, src/*/PublicApi.*.txt, framework by framework.
/// build/accept-api.sh takes over a change.
/// </summary>
public class PublicApiTests(PackedPackages packages)
{
    [Theory]
    [Trait("Category", "Pack")]
    [InlineData(PackedPackages.Library)]
    [InlineData(PackedPackages.AspNetCore)]
    [InlineData(PackedPackages.Sandbox)]
    public async Task The_public_surface_is_the_committed_one(string id)
    {
        using var package = await packages.OpenAsync(id);
        var actual = package.Files
            .Where(file => file.StartsWith("lib/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal))
            .ToDictionary(file => Path.Combine(RepositoryFiles.PathOf($"src/{id}"), $"PublicApi.{file.Split('/')[1]}.txt"), file => ApiListing.Of(new MemoryStream(package.Bytes(file))));
        Assert.NotEmpty(actual);
        var committed = Directory.GetFiles(RepositoryFiles.PathOf($"src/{id}"), "PublicApi.*.txt");

        if (Environment.GetEnvironmentVariable("ACCEPT_API") == "1")
        {
            foreach (var file in committed.Except(actual.Keys))
                File.Delete(file);
            foreach (var (file, listing) in actual)
                await File.WriteAllTextAsync(file, listing, TestContext.Current.CancellationToken);
            return;
        }

        var problems = committed.Union(actual.Keys).Order(StringComparer.Ordinal).Select(file => (File: Path.GetRelativePath(RepositoryFiles.Root, file), Diff: ApiDiff.Between(File.Exists(file) ? File.ReadAllText(file) : "", actual.GetValueOrDefault(file, ""))))
            .Where(problem => problem.Diff.Length > 0)
            .Select(problem => $"{problem.File}: the package {(ApiDiff.Breaks(problem.Diff) ? "takes away or changes what callers have" : "has more than is committed")}.\n{problem.Diff}")
            .ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems) + "\nIf that is meant, run `bash build/accept-api.sh` and commit the listings; CHANGELOG.md tells callers.");
    }

    [Fact]
    public void A_listing_shows_what_a_caller_can_see()
    {
        var listing = ApiListing.Of(File.OpenRead(typeof(PublicApiTests).Assembly.Location));

        var sample = listing.Split("\n\n").Single(type => type.Contains("class ApiSample<T>", StringComparison.Ordinal));
        Assert.Equal("""
                public abstract class ApiSample<T> : IEquatable<ApiSample<T>> where T : class, new()
                    public static readonly IReadOnlyList<string?>? Names;
                    public const int Number = 42;
                    protected ApiSample(string text, int? number = null, DayOfWeek day = 1, CancellationToken cancellationToken = default);
                    public Dictionary<string, List<T?>>? this[string key] { get; }
                    public string? Protected { get; protected set; }
                    public required (int, string?) Required { get; init; }
                    public event EventHandler? Happened;
                    public bool Equals(ApiSample<T>? other);
                    public override bool Equals(object? obj);
                    public override int GetHashCode();
                    [Obsolete("Use \"Names\".")] public static TResult[] Map<TResult>(in int? number, out T item, params TResult[] results) where TResult : struct;
                    public virtual Task<T?> ReadAsync(T item, Func<T, string?> selector);
            """.ReplaceLineEndings("\n"), sample.TrimEnd('\n').Split("\n\n")[0]);
        Assert.Contains("public enum ApiSampleKind : byte\n        None = 0\n        Some = 3", listing, StringComparison.Ordinal);
        Assert.Contains("public delegate string? ApiSampleCallback(ref int number);", listing, StringComparison.Ordinal);
        Assert.Contains("public static class ApiSampleExtensions\n        public static string? Name(this ApiSampleKind? kind);", listing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_told_type_by_type_and_a_loss_breaks()
    {
        const string Before = """
            namespace A

                public class C
                    public int Gone { get; }
                    public int Narrowed { get; set; }
                    public int Same { get; }

                public class D<T> : B where T : class
            """;
        const string After = """
            namespace A

                public class C
                    public int Narrowed { get; }
                    public int New { get; }
                    public int Same { get; }

                public sealed class D<T> : B where T : class
            """;

        var diff = ApiDiff.Between(Before, After);

        Assert.Equal("""
            A.C
            - public int Gone { get; }
            - public int Narrowed { get; set; }
            + public int Narrowed { get; }
            + public int New { get; }
            A.D<T>
            - public class D<T> : B where T : class
            + public sealed class D<T> : B where T : class

            """.ReplaceLineEndings("\n"), diff);
        Assert.True(ApiDiff.Breaks(diff));
        Assert.False(ApiDiff.Breaks(ApiDiff.Between("namespace A\n\n    public class C\n", "namespace A\n\n    public class C\n        public int New { get; }\n")));
        Assert.Empty(ApiDiff.Between(Before, Before));
    }
}

// What the listing of these has to say stands in the test above.
#pragma warning disable CA1034, CA1045, CA1070, CA1711, CA1819, CA1021, CA1028, CA1000, CA1715, CA1720

public abstract class ApiSample<T> : IEquatable<ApiSample<T>> where T : class, new()
{
    public const int Number = 42;
    public static readonly IReadOnlyList<string?>? Names = [];
    internal const int Hidden = 1;

    protected ApiSample(string text, int? number = null, DayOfWeek day = DayOfWeek.Monday, CancellationToken cancellationToken = default) => Protected = $"{text}{number}{day}{cancellationToken}";

    public event EventHandler? Happened;

    public string? Protected { get; protected set; }

    public required (int, string?) Required { get; init; }

    public Dictionary<string, List<T?>>? this[string key] => key.Length == 0 ? null : [];

    [Obsolete("Use \"Names\".")]
    public static TResult[] Map<TResult>(in int? number, out T item, params TResult[] results) where TResult : struct
    {
        item = new T();
        return number is null ? [] : results;
    }

    public virtual Task<T?> ReadAsync(T item, Func<T, string?> selector) => Task.FromResult(selector(item) is null ? null : item);

    public bool Equals(ApiSample<T>? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => Equals(obj as ApiSample<T>);

    public override int GetHashCode() => 0;

    private protected void Happen() => Happened?.Invoke(this, EventArgs.Empty);
}

public enum ApiSampleKind : byte
{
    None = 0,
    Some = 3,
}

public delegate string? ApiSampleCallback(ref int number);

public static class ApiSampleExtensions
{
    public static string? Name(this ApiSampleKind? kind) => kind?.ToString();
}
