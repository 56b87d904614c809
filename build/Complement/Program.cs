using System.Text;
using FeishuHelpdesk.Complement;
using FeishuHelpdesk.Complement.Description;
using SharpYaml;

// Complement --description FILE --kiota FOLDER --output FOLDER [--docs FILE] [--namespace NAME]
var arguments = new Dictionary<string, string>();
for (var i = 0; i + 1 < args.Length; i += 2)
    arguments[args[i]] = args[i + 1];
if (args.Length % 2 != 0 || !arguments.TryGetValue("--description", out var file) || !arguments.TryGetValue("--kiota", out var kiota) || !arguments.TryGetValue("--output", out var output))
{
    await Console.Error.WriteLineAsync("usage: Complement --description FILE --kiota FOLDER --output FOLDER [--docs FILE] [--namespace NAME]");
    return 2;
}

string? yaml = null;
try
{
    yaml = await File.ReadAllTextAsync(file);
    var files = Generator.Generate(yaml, kiota, arguments.GetValueOrDefault("--namespace", "FeishuHelpdesk"));
    // All is known to be good before the first is written.
    foreach (var (path, text) in files.Code)
    {
        var target = Path.Combine(output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllTextAsync(target, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    if (arguments.TryGetValue("--docs", out var docs))
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(docs))!);
        await File.WriteAllTextAsync(docs, files.Documentation, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

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

// One line, in the form that a build takes for an error of that place.
async Task<int> FailAsync(string place, string message)
{
    var line = string.Join(' ', message.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    await Console.Error.WriteLineAsync($"{file}{place}: error FHG100: {line}.");
    return 1;
}
