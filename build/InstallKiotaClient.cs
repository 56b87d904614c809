// Compiled by MSBuild, only when the generator has run: see Kiota.targets.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Checks what the generators wrote to the staging directory (Kiota in kiota/, the second one in complement/ and docs/),
/// puts all of it in the place of the previous client and writes the record.
/// </summary>
public class InstallKiotaClient : Task
{
    private readonly Dictionary<string, byte[]> _before = new Dictionary<string, byte[]>();

    [Required]
    public string Staging { get; set; }

    [Required]
    public string Root { get; set; }

    [Required]
    public string Spec { get; set; }

    [Required]
    public string OutputDirectory { get; set; }

    [Required]
    public string LockFile { get; set; }

    [Required]
    public string Record { get; set; }

    [Required]
    public string ClientClass { get; set; }

    public string PinnedVersion { get; set; }

    /// <summary>The second generator's directory; empty where there is none.</summary>
    public string Complement { get; set; }

    public string ComplementDirectory { get; set; }

    /// <summary>What it writes beside that folder.</summary>
    public string[] ComplementFiles { get; set; } = new string[0];

    /// <summary>Its sources, and the examples that it reads, as they stand in the record, hashed before it was built.</summary>
    public string[] ComplementLines { get; set; } = new string[0];

    /// <summary>Why nothing was installed. The target makes the one error of it.</summary>
    [Output]
    public string Problem { get; set; } = "";

    public override bool Execute()
    {
        try
        {
            Install();
        }
        catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
        {
            Problem = "the new client could not be put in place (" + e.Message + ")";
            PutBack();
        }
        return true;
    }

    private void Install()
    {
        var kiota = Path.Combine(Staging, "kiota");
        var kiotaLock = Path.Combine(kiota, "kiota-lock.json");
        if (!File.Exists(kiotaLock) || !File.Exists(Path.Combine(kiota, ClientClass + ".cs")))
        {
            Problem = "the generator ended without having written all of the client (" + ClientClass + ".cs and kiota-lock.json)";
            return;
        }

        // Another version would be found stale by the very next build.
        var lockBytes = ReadWithUnixLines(kiotaLock);
        var version = Regex.Match(Encoding.UTF8.GetString(lockBytes), "\"kiotaVersion\"\\s*:\\s*\"([^\"]+)\"").Groups[1].Value;
        if (!string.IsNullOrEmpty(PinnedVersion) && version != PinnedVersion)
        {
            Problem = "the generator is Kiota " + version + ", the tool manifest pins " + PinnedVersion;
            return;
        }

        var after = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        Take(after, kiota, "*.cs", OutputDirectory);
        var folders = new List<string> { OutputDirectory };
        if (!string.IsNullOrEmpty(Complement))
        {
            var complement = Path.Combine(Staging, "complement");
            var files = ComplementFiles.ToDictionary(path => path, path => Path.Combine(Staging, "docs", path));
            if (!files.Values.All(File.Exists) || !Directory.EnumerateFiles(complement, "*.cs", SearchOption.AllDirectories).Any())
            {
                Problem = "the generator " + Complement + " ended without having written code, " + string.Join(" and ", ComplementFiles);
                return;
            }
            Take(after, complement, "*", ComplementDirectory);
            foreach (var file in files)
                after[file.Key] = ReadWithUnixLines(file.Value);
            folders.Add(ComplementDirectory);
        }

        // In memory, so that a disk that fills up or a file that is open elsewhere leaves no mixture of two clients.
        foreach (var path in after.Keys.Append(LockFile).Append(Record))
            Keep(path);
        foreach (var folder in folders.Where(folder => Directory.Exists(Path.Combine(Root, folder))))
        {
            foreach (var path in FilesOf(folder))
                Keep(path);
        }

        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in after)
            hashes[file.Key] = Hash(file.Value) + "  " + file.Key;
        foreach (var line in ComplementLines)
            hashes[line.Substring(line.IndexOf("  ", StringComparison.Ordinal) + 2)] = line;
        var record = new StringBuilder();
        record.Append(Hash(File.ReadAllBytes(Path.Combine(kiota, Spec)))).Append("  ").Append(Spec).Append('\n');
        record.Append(Hash(lockBytes)).Append("  ").Append(LockFile).Append('\n');
        foreach (var line in hashes.Values)
            record.Append(line).Append('\n');

        foreach (var folder in folders.Where(folder => Directory.Exists(Path.Combine(Root, folder))))
        {
            foreach (var path in FilesOf(folder).Where(path => !after.ContainsKey(path)))
                File.Delete(Path.Combine(Root, path));
        }
        foreach (var file in after)
            Write(file.Key, file.Value);
        foreach (var folder in folders)
            RemoveEmptyDirectories(Path.Combine(Root, folder));
        Write(LockFile, lockBytes);
        // Last: a build that is killed before this line generates again.
        Write(Record, Encoding.UTF8.GetBytes(record.ToString()));
    }

    private IEnumerable<string> FilesOf(string folder)
    {
        var directory = Path.Combine(Root, folder);
        return Directory.GetFiles(directory, "*", SearchOption.AllDirectories).Select(file => folder + "/" + RelativeTo(directory, file));
    }

    private static void Take(IDictionary<string, byte[]> files, string directory, string pattern, string folder)
    {
        foreach (var file in Directory.GetFiles(directory, pattern, SearchOption.AllDirectories))
            files[folder + "/" + RelativeTo(directory, file)] = ReadWithUnixLines(file);
    }

    /// <summary>Kiota writes the line ends of the machine, the repository has one kind; hashes must hold on both.</summary>
    private static byte[] ReadWithUnixLines(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes.Where((b, i) => b != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n').ToArray();
    }

    private static string RelativeTo(string directory, string file)
        => file.Substring(directory.Length).TrimStart('/', '\\').Replace('\\', '/');

    private static string Hash(byte[] bytes)
    {
        using (var sha256 = SHA256.Create())
            return string.Concat(sha256.ComputeHash(bytes).Select(b => b.ToString("x2")));
    }

    private void Keep(string path)
    {
        var file = Path.Combine(Root, path);
        _before[path] = File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    private void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Root, path);
        var old = _before[path];
        if (old != null && old.SequenceEqual(bytes))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(file));
        File.WriteAllBytes(file, bytes);
    }

    private void PutBack()
    {
        foreach (var file in _before)
        {
            var path = Path.Combine(Root, file.Key);
            try
            {
                if (file.Value == null)
                {
                    if (File.Exists(path))
                        File.Delete(path);
                }
                else if (!File.Exists(path) || !File.ReadAllBytes(path).SequenceEqual(file.Value))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(path));
                    File.WriteAllBytes(path, file.Value);
                }
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                Problem += "; " + file.Key + " could not be restored (" + e.Message + ")";
            }
        }
    }

    private static void RemoveEmptyDirectories(string directory)
    {
        foreach (var child in Directory.GetDirectories(directory))
        {
            RemoveEmptyDirectories(child);
            if (!Directory.EnumerateFileSystemEntries(child).Any())
                Directory.Delete(child);
        }
    }
}
