#if NETSTANDARD2_0
// Members that .NET has and .NET Standard 2.0 lacks, as far as this package uses them: the code elsewhere is written
// once. Types that the compiler asks for come from PolySharp.
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Serialization;
using System.Security.Cryptography;
using System.Text;

namespace FeishuHelpdesk;

internal static class CryptographicOperations
{
    /// <summary>Compares in a time that does not tell where they differ.</summary>
    public static bool FixedTimeEquals(byte[] left, byte[] right)
    {
        var difference = left.Length ^ right.Length;
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
            difference |= left[i] ^ right[i];
        return difference == 0;
    }
}

internal static class Polyfills
{
    [ThreadStatic]
    private static Random? _random;

    extension(ArgumentNullException)
    {
        public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            if (argument is null)
                throw new ArgumentNullException(name);
        }
    }

    extension(ArgumentException)
    {
        public static void ThrowIfNullOrEmpty([NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            ArgumentNullException.ThrowIfNull(argument, name);
            if (argument.Length == 0)
                throw new ArgumentException("The value cannot be an empty string.", name);
        }

        public static void ThrowIfNullOrWhiteSpace([NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            ArgumentNullException.ThrowIfNull(argument, name);
            if (string.IsNullOrWhiteSpace(argument))
                throw new ArgumentException("The value cannot be an empty string or composed entirely of whitespace.", name);
        }
    }

    extension(Random)
    {
        public static Random Shared => _random ??= new Random(Guid.NewGuid().GetHashCode());
    }

    extension(RuntimeHelpers)
    {
        public static object GetUninitializedObject(Type type) => FormatterServices.GetUninitializedObject(type);
    }

    extension(SHA256)
    {
        public static byte[] HashData(byte[] source)
        {
            using var sha = SHA256.Create();
            return sha.ComputeHash(source);
        }
    }

    extension(Convert)
    {
        public static string ToHexString(byte[] bytes, int offset, int length) =>
            BitConverter.ToString(bytes, offset, length).Replace("-", "");
    }

    extension(TimeSpan)
    {
        public static TimeSpan operator *(TimeSpan value, double factor) => TimeSpan.FromTicks((long)Math.Round(value.Ticks * factor));

        public static TimeSpan operator *(double factor, TimeSpan value) => value * factor;

        public static TimeSpan operator /(TimeSpan value, double divisor) => value * (1 / divisor);
    }

    extension(HttpMethod)
    {
        public static HttpMethod Patch => new("PATCH");
    }

    extension(System.Diagnostics.Stopwatch)
    {
        public static TimeSpan GetElapsedTime(long started) =>
            TimeSpan.FromSeconds((System.Diagnostics.Stopwatch.GetTimestamp() - started) / (double)System.Diagnostics.Stopwatch.Frequency);
    }

    extension(ObjectDisposedException)
    {
        public static void ThrowIf(bool condition, Type type)
        {
            if (condition)
                throw new ObjectDisposedException(type.FullName);
        }
    }

    extension(char)
    {
        public static bool IsAsciiLetterOrDigit(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
    }

    extension(Task)
    {
        public static Task Delay(TimeSpan delay, TimeProvider timeProvider, CancellationToken cancellationToken) => timeProvider.Delay(delay, cancellationToken);
    }

    extension(CancellationTokenSource source)
    {
        public Task CancelAsync() => Task.Run(source.Cancel);
    }

    extension(CancellationToken cancellationToken)
    {
        public CancellationTokenRegistration UnsafeRegister(Action<object?> callback, object? state) =>
            cancellationToken.Register(callback, state, useSynchronizationContext: false);
    }

    extension(Encoding encoding)
    {
        public ReadOnlySpan<byte> Preamble => encoding.GetPreamble();

        public string GetString(ReadOnlySpan<byte> bytes) => encoding.GetString(bytes.ToArray());
    }

    extension(string text)
    {
        public string Replace(string oldValue, string? newValue, StringComparison comparison) =>
            comparison == StringComparison.Ordinal ? text.Replace(oldValue, newValue) : throw new NotSupportedException("Ordinal only.");

        public bool Contains(char value) => text.IndexOf(value) >= 0;
    }

    extension<TKey, TValue>(KeyValuePair<TKey, TValue> pair)
    {
        public void Deconstruct(out TKey key, out TValue value)
        {
            key = pair.Key;
            value = pair.Value;
        }
    }

    extension<TKey, TValue>(ConcurrentDictionary<TKey, TValue> dictionary)
    {
        public TValue GetOrAdd<TArg>(TKey key, Func<TKey, TArg, TValue> create, TArg argument) => dictionary.GetOrAdd(key, k => create(k, argument));
    }

    extension(HttpContent content)
    {
        public Task<Stream> ReadAsStreamAsync(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return content.ReadAsStreamAsync();
        }
    }

    extension(Stream stream)
    {
        public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
            MemoryMarshal.TryGetArray<byte>(buffer, out var array)
                ? await stream.ReadAsync(array.Array!, array.Offset, array.Count, cancellationToken).ConfigureAwait(false)
                : throw new NotSupportedException("The buffer is not an array.");

        public Task CopyToAsync(Stream destination, CancellationToken cancellationToken) => stream.CopyToAsync(destination, 81920, cancellationToken);
    }

    extension<T>(Task<T> task)
    {
        public async Task<T> WaitAsync(CancellationToken cancellationToken)
        {
            if (!task.IsCompleted && cancellationToken.CanBeCanceled)
            {
                var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                using (cancellationToken.Register(() => cancelled.TrySetResult(true)))
                    await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false);
                if (!task.IsCompleted)
                    cancellationToken.ThrowIfCancellationRequested();
            }

            return await task.ConfigureAwait(false);
        }
    }
}
#endif
