using System.Text;
using FeishuHelpdesk.Complement;
using FeishuHelpdesk.Complement.Description;
using FeishuHelpdesk.Complement.Kiota;
using FeishuHelpdesk.Complement.Writing;
using SharpYaml;

// Complement --description FILE --kiota FOLDER --output FOLDER [--docs FILE] [--bundle FILE] [--namespace NAME]
var arguments = new Dictionary<string, string>();
for (var i = 0; i + 1 < args.Length; i += 2)
    arguments[args[i]] = args[i + 1];
if (args.Length % 2 != 0 || !arguments.TryGetValue("--description", out var file) || !arguments.TryGetValue("--kiota", out var kiota) || !arguments.TryGetValue("--output", out var output))
{
    await Console.Error.WriteLineAsync("usage: Complement --description FILE --kiota FOLDER --output FOLDER [--docs FILE] [--bundle FILE] [--namespace NAME]");
    return 2;
}

string? yaml = null;
try
{
    yaml = await File.ReadAllTextAsync(file);
    var files = Generator.Generate(yaml, KiotaClient.Load(kiota), arguments.GetValueOrDefault("--namespace", "FeishuHelpdesk"));
    var bundle = arguments.ContainsKey("--bundle") ? BundleWriter.Write(yaml, Path.GetDirectoryName(Path.GetFullPath(file))!) : null;
    // All is known to be good before the first is written.
    foreach (var (path, text) in files.Code)
        await WriteAsync(Path.Combine(output, path), text);

    await WriteAsync(arguments.GetValueOrDefault("--docs"), files.Documentation);
    await WriteAsync(arguments.GetValueOrDefault("--bundle"), bundle);
    return 0;
}
catch (DescriptionException exception)
{
    var (line, column) = SourceMap.Of(yaml!).Find(exception.Pointer);
    return await FailAsync($"({line},{column})", exception.Message);
}
catch (YamlException exception)
{
    return await FailAsync($"({exception.Start.Line + 1},{exception.Start.Column + 1})", exception.Message);
}
catch (IOException exception)
{
    return await FailAsync("", exception.Message);
}

// Nothing where it was not asked for.
static async Task WriteAsync(string? path, string? text)
{
    if (path is null || text is null)
        return;
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
    await File.WriteAllTextAsync(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}

// One line, in the form that a build takes for an error of that place.
async Task<int> FailAsync(string place, string message)
{
    var line = string.Join(' ', message.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    await Console.Error.WriteLineAsync($"{file}{place}: error FHG100: {line}.");
    return 1;
}
