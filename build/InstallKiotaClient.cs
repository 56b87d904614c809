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

/// <summary>Checks what Kiota wrote to the staging directory, puts it in the place of the previous client and writes the record.</summary>
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
        var kiotaLock = Path.Combine(Staging, "kiota-lock.json");
        if (!File.Exists(kiotaLock) || !File.Exists(Path.Combine(Staging, ClientClass + ".cs")))
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
        foreach (var file in Directory.GetFiles(Staging, "*.cs", SearchOption.AllDirectories))
            after[OutputDirectory + "/" + RelativeTo(Staging, file)] = ReadWithUnixLines(file);

        // In memory, so that a disk that fills up or a file that is open elsewhere leaves no mixture of two clients.
        Keep(LockFile);
        Keep(Record);
        var output = Path.Combine(Root, OutputDirectory);
        if (Directory.Exists(output))
        {
            foreach (var file in Directory.GetFiles(output, "*", SearchOption.AllDirectories))
                Keep(OutputDirectory + "/" + RelativeTo(output, file));
        }

        var record = new StringBuilder();
        record.Append(Hash(File.ReadAllBytes(Path.Combine(Staging, Spec)))).Append("  ").Append(Spec).Append('\n');
        record.Append(Hash(lockBytes)).Append("  ").Append(LockFile).Append('\n');
        foreach (var file in after)
            record.Append(Hash(file.Value)).Append("  ").Append(file.Key).Append('\n');

        foreach (var path in _before.Keys.Where(path => path.StartsWith(OutputDirectory + "/", StringComparison.Ordinal) && !after.ContainsKey(path)))
            File.Delete(Path.Combine(Root, path));
        foreach (var file in after)
            Write(file.Key, file.Value);
        RemoveEmptyDirectories(output);
        Write(LockFile, lockBytes);
        // Last: a build that is killed before this line generates again.
        Write(Record, Encoding.UTF8.GetBytes(record.ToString()));
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
        byte[] old;
        if (_before.TryGetValue(path, out old) && old != null && old.SequenceEqual(bytes))
            return;
        if (old == null)
            _before[path] = null;
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
