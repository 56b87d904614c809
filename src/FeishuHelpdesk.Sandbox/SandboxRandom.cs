using System.Security.Cryptography;

namespace FeishuHelpdesk.Sandbox;

/// <summary>What nobody can guess; under a seed, the same in every run.</summary>
internal sealed class SandboxRandom(int? seed)
{
    private readonly Random? _random = seed is { } number ? new Random(number) : null;

    public string Hex(int bytes)
    {
        var buffer = new byte[bytes];
        if (_random is null)
        {
            RandomNumberGenerator.Fill(buffer);
        }
        else
        {
            lock (_random)
                _random.NextBytes(buffer);
        }

        return Convert.ToHexString(buffer);
    }
}
