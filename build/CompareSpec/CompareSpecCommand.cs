using System.CommandLine;
using System.Xml.Linq;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>
/// The command: compares the description of the service with the one that was released last, and tells what breaks
/// callers, what is new, and which version follows.
/// </summary>
internal static class CompareSpecCommand
{
    /// <summary>The version covers the changes.</summary>
    public const int Covered = 0;

    /// <summary>The version says less than the changes ask for.</summary>
    public const int NotCovered = 1;

    /// <summary>Nothing could be compared.</summary>
    public const int Failed = 2;

    private static readonly (Step Step, string Title)[] Titles =
        [(Step.Major, "Breaks callers:"), (Step.Minor, "New, breaks nobody:"), (Step.Patch, "Text only:")];

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var release = new Option<bool>("--release") { Description = "Keep the description as the one that was released last, as a part of a release." };
        var spec = new Option<string>("--spec") { Description = "The description, in place of the repository's.", HelpName = "file" };
        var released = new Option<string>("--released") { Description = "The description that was released last, in place of the repository's.", HelpName = "file" };
        var version = new Option<string>("--version") { Description = "The version, in place of the one in Directory.Build.props.", HelpName = "X.Y.Z" };
        var command = new RootCommand("Compares the description of the service with the one that was released last. Exit status 0: the version covers the changes; 1: it does not; 2: they could not be compared.");
        // The program's own version interests nobody.
        command.Options.Remove(command.Options.Single(option => option is VersionOption));
        foreach (var option in (Option[])[release, spec, released, version])
            command.Options.Add(option);
        command.SetAction(async (arguments, cancel) =>
        {
            var file = arguments.GetValue(spec) ?? RepositoryFile("spec/feishu-helpdesk.openapi.yaml");
            var last = arguments.GetValue(released) ?? RepositoryFile("spec/released.openapi.json");
            var declared = arguments.GetValue(version) ?? DeclaredVersion();
            return arguments.GetValue(release)
                ? await ReleaseAsync(file, last, declared, output, cancel).ConfigureAwait(false)
                : await CompareAsync(file, last, declared, output, error, cancel).ConfigureAwait(false);
        });

        var parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                await error.WriteLineAsync(problem.Message).ConfigureAwait(false);
            return Failed;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidDataException or OpenApiException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return Failed;
        }
    }

    private static async Task<int> ReleaseAsync(string spec, string released, string version, TextWriter output, CancellationToken cancellationToken)
    {
        ReleaseVersion.Parse(version);
        await Description.WriteReleasedAsync(released, await Description.ReadAsync(spec, cancellationToken).ConfigureAwait(false), version, cancellationToken).ConfigureAwait(false);
        await output.WriteLineAsync($"{Shown(released)}: the description of {version}.").ConfigureAwait(false);
        return Covered;
    }

    private static async Task<int> CompareAsync(string spec, string released, string version, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var declared = ReleaseVersion.Parse(version);
        if (!File.Exists(released))
        {
            await output.WriteLineAsync($"Nothing was released yet (no {Shown(released)}): there is nobody to break.").ConfigureAwait(false);
            return Covered;
        }

        var (before, last) = await Description.ReadReleasedAsync(released, cancellationToken).ConfigureAwait(false);
        var changes = DescriptionComparison.Compare(before, await Description.ReadAsync(spec, cancellationToken).ConfigureAwait(false));
        await output.WriteLineAsync($"Compared with the description of {last}.").ConfigureAwait(false);
        if (changes.Count == 0)
        {
            await output.WriteLineAsync("\nNothing has changed.").ConfigureAwait(false);
            return Covered;
        }
        foreach (var (kind, title) in Titles)
        {
            var lines = changes.Where(change => change.Step == kind).Select(change => $"  {change.Where}: {change.Text}").Order(StringComparer.Ordinal).ToList();
            if (lines.Count > 0)
                await output.WriteLineAsync($"\n{title}\n{string.Join('\n', lines)}").ConfigureAwait(false);
        }

        var step = changes.Max(change => change.Step);
        var needed = ReleaseVersion.Next(ReleaseVersion.Parse(last), step);
        await output.WriteLineAsync($"\nStep: {Name(step)}. The next version is {needed} or higher; Directory.Build.props says {version}.").ConfigureAwait(false);
        // A text alone does not ask for a version of its own: it goes with the next one.
        if (step == Step.Patch || declared >= needed)
            return Covered;
        await error.WriteLineAsync($"Set <Version> in Directory.Build.props to {needed}, or take the changes back.").ConfigureAwait(false);
        return NotCovered;
    }

    private static string Name(Step step) => step switch
    {
        Step.Major => "major",
        Step.Minor => "minor",
        _ => "patch",
    };

    private static string Shown(string file) => Path.GetRelativePath(Environment.CurrentDirectory, file);

    private static string DeclaredVersion() =>
        XDocument.Load(RepositoryFile("Directory.Build.props")).Descendants("Version").FirstOrDefault()?.Value
        ?? throw new InvalidDataException("Directory.Build.props has no <Version>.");

    private static string RepositoryFile(string path)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "FeishuHelpdesk.Generated.sln")))
                return Path.Combine(directory.FullName, path);
        }
        throw new InvalidDataException($"No FeishuHelpdesk.Generated.sln above {AppContext.BaseDirectory}: name the files with --spec, --released and --version.");
    }
}
