using System.Security.Cryptography;
using System.Text.Json;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>The files of this repository, as they lie on the disk.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static JsonElement Json(string relative)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf(relative)));
        return document.RootElement.Clone();
    }

    /// <summary>Hash of a file, written as <c>sha256sum</c> writes it.</summary>
    public static string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    // Looked for from the test assembly: paths in the sources are rewritten in CI builds.
    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Kiota.lock")))
                return directory.FullName;
        }
        throw new InvalidOperationException($"No Kiota.lock above {AppContext.BaseDirectory}: the tests run inside of the repository.");
    }
}
