using System.Diagnostics;
using System.Globalization;
using System.Text;
using FeishuHelpdesk.Tests.Package;
using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>
/// A small repository in a temporary directory whose one project imports build/Kiota.targets. Its "description" is the
/// name of a class, its generator a script that writes a client with that class. The second generator, where there is
/// one, is a program of a few lines that writes a class derived from it, and a page.
/// </summary>
internal sealed class GeneratingProject : IDisposable
{
    public const string KiotaVersion = "1.38.0";
    private const string Spec = "spec/feishu-helpdesk.openapi.yaml";
    private const string Project = "src/Client";
    private const string Record = $"{Project}/Generated.sha256";
    private const string Complement = "build/Complement";
    private const string Mark = "=== project ";
    private const string Docs = "docs/operations.md";
    private const string Bundle = "spec/feishu-helpdesk.bundled.openapi.json";
    private const string Example = "spec/examples/ticket.json";

    private readonly string _root = Directory.CreateTempSubdirectory("kiota targets ").FullName;

    public GeneratingProject(string targetFrameworks = "<TargetFramework>net10.0</TargetFramework>", bool complement = false)
    {
        var targets = RepositoryFiles.PathOf("build/Kiota.targets");
        // Nothing above the temporary directory takes part, and nothing has to be restored from a registry.
        File.Copy(RepositoryFiles.PathOf("global.json"), Path.Combine(_root, "global.json"));
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Directory.CreateDirectory(Path.Combine(_root, "no-packages"));
        Write("NuGet.config", """<configuration><packageSources><clear /><add key="none" value="no-packages" /></packageSources></configuration>""");
        Write($"{Project}/Client.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {targetFrameworks}
                <KiotaRoot>{_root}/</KiotaRoot>
                <KiotaOutput>{Project}/Generated</KiotaOutput>
                <KiotaRecord>{Record}</KiotaRecord>
                <ComplementOutput>{Project}/Complement</ComplementOutput>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <Import Project="{targets}" />
            </Project>
            """);
        PinKiota(KiotaVersion);
        Write("Kiota.lock", Lock(KiotaVersion));
        Write($"{Project}/Generated/FeishuHelpdeskClient.cs", "public class FeishuHelpdeskClient { }\n");
        Write($"{Project}/Generated/Models/Ticket.cs", "public class Ticket { }\n");
        Describe("Ticket");
        Use("Ticket");
        if (complement)
            WriteComplement();
        Write(Record, RecordOfFiles());
    }

    /// <summary>How often the stand-in ran.</summary>
    public int Runs => File.Exists(RunLog) ? File.ReadAllLines(RunLog).Length : 0;

    public IEnumerable<string> GeneratedFiles => Files($"{Project}/Generated").Concat(Files($"{Project}/Complement")).Concat(Files("docs")).Concat(Files("spec").Where(path => path == Bundle));

    private IEnumerable<string> ComplementInput => Files(Complement).Where(path => !path.StartsWith($"{Complement}/obj/", StringComparison.Ordinal)).Concat(Files("spec/examples"));

    private string RunLog => Path.Combine(_root, "runs.log");

    /// <summary>Changes the description: from now on the generator writes this class.</summary>
    public void Describe(string className) => Write(Spec, className + "\n");

    /// <summary>Writes code by hand that compiles only together with this generated class, and only once.</summary>
    public void Use(string className) => Write($"{Project}/Use.cs", $"public class Use {{ public {className} Value {{ get; }} = new {className}(); }}\n");

    public void PinKiota(string version)
        => Write(".config/dotnet-tools.json", $$"""{ "version": 1, "isRoot": true, "tools": { "microsoft.openapi.kiota": { "version": "{{version}}", "commands": ["kiota"] } } }""");

    /// <summary>Takes packages from this source alone, and has none yet: the state of a fresh machine.</summary>
    public IReadOnlyDictionary<string, string> TakePackagesFrom(string source)
    {
        Write("NuGet.config", $"""<configuration><packageSources><clear /><add key="only" value="{source}" allowInsecureConnections="true" /></packageSources></configuration>""");
        return new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(_root, "packages"),
            // Where the SDK remembers which tools it has restored.
            ["DOTNET_CLI_HOME"] = Path.Combine(_root, "home"),
            // NuGet would try five times more.
            ["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1",
        };
    }

    /// <summary>A stand-in for Kiota that writes the whole client.</summary>
    public string Generator(string version = KiotaVersion) => Script(
        // A carriage return, as a generator on Windows writes it.
        $$"""
        printf 'public class FeishuHelpdeskClient { }\r\n' > FeishuHelpdeskClient.cs
        mkdir Models
        name=$(cat {{Spec}})
        printf 'public class %s { }\n' "$name" > "Models/$name.cs"
        printf '{{Lock(version)}}' > kiota-lock.json
        printf 'log' > .kiota.log
        """,
        $$"""
        >FeishuHelpdeskClient.cs echo public class FeishuHelpdeskClient { }
        md Models
        set /p name=<{{Spec.Replace('/', '\\')}}
        >Models\%name%.cs echo public class %name% { }
        >kiota-lock.json echo {{Lock(version)}}
        >.kiota.log echo log
        """);

    /// <summary>A stand-in that writes half of the client and says that all is well.</summary>
    public string HalfGenerator() => Script("printf 'public class' > FeishuHelpdeskClient.cs", ">FeishuHelpdeskClient.cs echo public class");

    /// <summary>A stand-in that writes everything and then fails.</summary>
    public string FailingGenerator() => Script(
        $"printf 'public class FeishuHelpdeskClient {{ }}' > FeishuHelpdeskClient.cs; printf '{Lock(KiotaVersion)}' > kiota-lock.json; echo 'error CS0: the description is bad' >&2; exit 3",
        $">FeishuHelpdeskClient.cs echo x\n>kiota-lock.json echo {Lock(KiotaVersion)}\n>&2 echo error CS0: the description is bad\nexit /b 3");

    /// <summary>A stand-in that writes everything, complains as Kiota does, and says that all is well.</summary>
    public string ComplainingGenerator() => Script(
        $"""
        echo x > FeishuHelpdeskClient.cs
        printf '{Lock(KiotaVersion)}' > kiota-lock.json
        echo 'warn: Kiota.Builder.KiotaBuilder[1]'
        echo "      OpenAPI warning: at line 3, column 7 of $PWD/{Spec} - '50%' is odd;"
        echo '      and more of it'
        echo '         at Kiota.Builder.Somewhere()'
        echo 'crit: Kiota.Builder.KiotaBuilder[2]'
        echo '      another complaint'
        echo 'Generation completed successfully'
        """,
        $"""
        >FeishuHelpdeskClient.cs echo x
        >kiota-lock.json echo {Lock(KiotaVersion)}
        echo warn: Kiota.Builder.KiotaBuilder[1]
        echo       OpenAPI warning: at line 3, column 7 of {Spec} - '50%%' is odd;
        echo       and more of it
        echo          at Kiota.Builder.Somewhere()
        echo crit: Kiota.Builder.KiotaBuilder[2]
        echo       another complaint
        echo Generation completed successfully
        """);

    /// <summary>Gives the second generator a package that no source has.</summary>
    public void MakeComplementNeedAPackage()
        => Edit($"{Complement}/Complement.csproj", text => text.Replace("<PropertyGroup>", "<ItemGroup><PackageReference Include=\"No.Such.Package\" Version=\"1.0.0\" /></ItemGroup><PropertyGroup>", StringComparison.Ordinal));

    public void Edit(string path, Func<string, string> edit) => Write(path, edit(File.ReadAllText(Path.Combine(_root, path))));

    public void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    public void Delete(string path) => File.Delete(Path.Combine(_root, path));

    /// <summary>The generated files, the lock and the record with their content.</summary>
    public SortedDictionary<string, string> Snapshot()
        => new(GeneratedFiles.Append("Kiota.lock").Append(Record).Where(path => File.Exists(Path.Combine(_root, path))).ToDictionary(path => path, path => File.ReadAllText(Path.Combine(_root, path))), StringComparer.Ordinal);

    public string RecordOnDisk() => File.ReadAllText(Path.Combine(_root, Record));

    /// <summary>What the record has to be for the files on the disk.</summary>
    public string RecordOfFiles() => string.Concat(new[] { Spec, "Kiota.lock" }
        .Concat(GeneratedFiles.Concat(ComplementInput).Order(StringComparer.Ordinal))
        .Select(path => $"{RepositoryFiles.Sha256(Path.Combine(_root, path))}  {path}\n"));

    public void TouchDescription() => File.SetLastWriteTimeUtc(Path.Combine(_root, Spec), DateTime.UtcNow.AddDays(1));

    /// <summary>Puts a directory where the generator's file has to go.</summary>
    public void PutInTheWayOf(string className) => Write($"{Project}/Generated/Models/{className}.cs/in-the-way.txt", "");

    public void RemoveRecord() => File.Delete(Path.Combine(_root, Record));

    public bool HasStagingLeft() => Files($"{Project}/obj/kiota").Any();

    public Task<BuildResult> BuildAsync(string? kiotaCommand, bool ci = false, params string[] arguments)
        => BuildAsync(kiotaCommand, new Dictionary<string, string>(), ci, arguments);

    public async Task<BuildResult> BuildAsync(string? kiotaCommand, IReadOnlyDictionary<string, string> environment, bool ci = false, params string[] arguments)
    {
        var variables = new Dictionary<string, string>(environment);
        if (ci)
            variables["CI"] = "true";
        if (kiotaCommand is not null)
            variables["KiotaCommand"] = kiotaCommand;
        return await RunAsync(_root, variables, [Project, .. arguments]);
    }

    /// <summary>
    /// Builds several projects one after the other in one process, which spares the start of one for each: what every
    /// project printed, and how it ended.
    /// </summary>
    public static async Task<IReadOnlyList<BuildResult>> BuildAllAsync(IReadOnlyList<Request> requests)
    {
        var root = Directory.CreateTempSubdirectory("kiota targets all ").FullName;
        try
        {
            File.Copy(RepositoryFiles.PathOf("global.json"), Path.Combine(root, "global.json"));
            await File.WriteAllTextAsync(Path.Combine(root, "all.proj"), $"""
                <Project DefaultTargets="All">
                  <Target Name="All">
                    {string.Concat(requests.Select((request, i) => request.Tasks($"{Mark}{i}")))}
                    <Message Importance="high" Text="{Mark}" />
                  </Target>
                </Project>
                """);
            var build = await RunAsync(root, new Dictionary<string, string>(), ["all.proj", "--no-restore"]);
            var parts = build.Output.ReplaceLineEndings("\n").Split(Mark);
            Assert.True(parts.Length == requests.Count + 2, build.Output);
            return [.. parts[1..^1].Select(BuildResult.OfPart)];
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>What is asked of one of several projects.</summary>
    /// <param name="Project">The project.</param>
    /// <param name="KiotaCommand">What runs in place of Kiota.</param>
    /// <param name="Ci">Whether it is a build in CI.</param>
    /// <param name="Target">The target to build.</param>
    /// <param name="Restore">Whether it comes as far as to need a restore.</param>
    public sealed record Request(GeneratingProject Project, string KiotaCommand, bool Ci = false, string Target = "Build", bool Restore = false)
    {
        internal string Tasks(string mark)
        {
            var path = Path.Combine(Project._root, GeneratingProject.Project, "Client.csproj");
            return $"""
                <Message Importance="high" Text="{mark}" />
                {(Restore ? $"<MSBuild Projects=\"{path}\" Targets=\"Restore\" Properties=\"MSBuildRestoreSessionId=1\" />" : "")}
                <MSBuild Projects="{path}" Targets="{Target}" Properties="KiotaCommand={KiotaCommand};CI={(Ci ? "true" : "")}" ContinueOnError="true" />
                """;
        }
    }

    private static async Task<BuildResult> RunAsync(string directory, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["build", .. arguments, "-nologo", "-v:m", "-tl:off", "-m:1", "-nodeReuse:false"])
            start.ArgumentList.Add(argument);
        // What MSBuild and the test host set for themselves must not reach the build, nor must the setting of this machine.
        foreach (var name in start.Environment.Keys.ToList())
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Kiota", StringComparison.OrdinalIgnoreCase) || name == "CI")
                start.Environment.Remove(name);
        }
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        Command.MakeShortRunsCheap(start);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            await process.WaitForExitAsync(patience.Token);
            return new BuildResult(process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Lock(string version) => $$"""{ "kiotaVersion": "{{version}}" }""";

    private string Script(string sh, string cmd)
    {
        var path = Path.Combine(_root, OperatingSystem.IsWindows() ? "stand in.cmd" : "stand in.sh");
        File.WriteAllText(path, OperatingSystem.IsWindows()
            ? string.Create(CultureInfo.InvariantCulture, $"@echo off\n>>\"{RunLog}\" echo run\n{cmd}\n").ReplaceLineEndings("\r\n")
            : string.Create(CultureInfo.InvariantCulture, $"#!/bin/sh\necho run >> '{RunLog}'\n{sh}\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private void WriteComplement()
    {
        Write($"{Complement}/Complement.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        Write($"{Complement}/Program.cs", """
            string Argument(string name) => args[Array.IndexOf(args, name) + 1];
            var description = Argument("--description");
            var name = File.ReadAllText(description).Trim();
            switch (name)
            {
                case "Refused":
                    Console.Error.WriteLine($"{description}(7,3): error FHG100: A schema has no type.");
                    return 1;
                case "Broken":
                    throw new InvalidOperationException("The generator broke.");
                case "Silent":
                    return 0;
            }
            // What Kiota wrote in this run, not what is committed.
            if (!File.Exists(Path.Combine(Argument("--kiota"), "Models", $"{name}.cs")))
                return 2;
            Directory.CreateDirectory(Path.Combine(Argument("--output"), "Readers"));
            File.WriteAllText(Path.Combine(Argument("--output"), "Readers", $"{name}Reader.cs"), $"namespace {Argument("--namespace")} {{ public class {name}Reader : {name} {{ }} }}\r\n");
            Write(Argument("--docs"), $"{name}\n");
            Write(Argument("--bundle"), $"{{ \"description\": \"{name}\" }}\r\n");
            return 0;

            void Write(string path, string text)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }
            """);
        // What a build of the solution leaves there belongs neither to the sources nor to what is compiled.
        Write($"{Complement}/obj/Debug/Left.cs", "this is no C#");
        Write($"{Project}/Complement/Readers/TicketReader.cs", "namespace FeishuHelpdesk { public class TicketReader : Ticket { } }\n");
        Write(Docs, "Ticket\n");
        Write(Bundle, "{ \"description\": \"Ticket\" }\n");
        Write(Example, "{}\n");
    }

    private IEnumerable<string> Files(string directory)
    {
        var full = Path.Combine(_root, directory);
        return !Directory.Exists(full) ? [] : Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/'));
    }
}

/// <summary>How a build ended and what it printed.</summary>
internal sealed record BuildResult(int ExitCode, string Output)
{
    /// <summary>How one of several projects ended, by what it printed.</summary>
    public static BuildResult OfPart(string output)
    {
        var errors = output.Split('\n').Count(line => line.Contains(" error ", StringComparison.Ordinal));
        return new(errors == 0 ? 0 : 1, $"{output}\n    {errors} Error(s)\n");
    }

    /// <summary>The error of a build that failed with exactly one. MSBuild prints it where it happens and again at the end.</summary>
    public string SingleError()
    {
        Assert.NotEqual(0, ExitCode);
        Assert.Contains("    1 Error(s)", Output, StringComparison.Ordinal);
        return Assert.Single(Output.Split('\n').Where(line => line.Contains("error ", StringComparison.OrdinalIgnoreCase)).Select(line => line.Trim()).Distinct());
    }
}
