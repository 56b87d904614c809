using System.Globalization;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary>Writes a file of the service: whole, or not at all.</summary>
internal static class FileOutput
{
    public static async Task<int> WriteAsync(CommandContext context, HelpdeskFile file, string path, bool replace, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            await using var output = context.Host.OpenOutput();
            await file.Content.CopyToAsync(output, cancellationToken);
            return ExitStatus.Success;
        }

        if (!replace && File.Exists(path))
            throw new UsageException($"{path} is there already.", "Add --force to replace it.");
        var part = path + ".part";
        try
        {
            long length;
            await using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                await file.Content.CopyToAsync(stream, cancellationToken);
                length = stream.Length;
            }

            File.Move(part, path, overwrite: true);
            await context.Host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path}: {length} bytes{(file.ContentType is { } type ? $" of {SafeText.Line(type)}" : "")}."));
            return ExitStatus.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return context.Errors.File($"{path} cannot be written: {exception.Message}", advice: null);
        }
        finally
        {
            Delete(part);
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It was not there, or cannot be helped.
        }
    }
}
