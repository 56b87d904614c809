using FeishuHelpdesk.Http;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>An answer is read whole, whether it says its length or not, and its bytes stay nowhere.</summary>
public sealed class ServiceAnswerTests
{
    private const int FirstBuffer = 16 * 1024;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(FirstBuffer - 1)]
    [InlineData(FirstBuffer)]
    [InlineData(FirstBuffer + 1)]
    [InlineData(1_000_000)]
    public async Task It_is_read_whole_with_its_length_announced_and_without(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        foreach (HttpContent content in new HttpContent[] { new ByteArrayContent(bytes), new StreamContent(new Unannounced(bytes)) })
        {
            using var response = new HttpResponseMessage { Content = content };
            using var answer = await ServiceAnswer.ReadAsync(response, Cancel);
            Assert.True(answer.Body.Span.SequenceEqual(bytes));
        }
    }

    [Fact]
    public async Task A_length_beyond_what_is_read_is_refused_before_anything_is_read()
    {
        using var source = new Unannounced([1]);
        using var response = new HttpResponseMessage { Content = new StreamContent(source) };
        response.Content.Headers.ContentLength = (64 * 1024 * 1024) + 1;
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () => await ServiceAnswer.ReadAsync(response, Cancel));
        Assert.Contains("67108865 bytes, which is more than the 67108864 that are read", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, source.Position);
    }

    [Fact]
    public async Task What_it_was_read_into_holds_nothing_of_it_when_it_is_given_back()
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent([.. Enumerable.Repeat((byte)'t', 1000)]) };
        var answer = await ServiceAnswer.ReadAsync(response, Cancel);
        var body = answer.Body;
        answer.Dispose();
        // Given back, the buffer stays with this thread for now.
        Assert.DoesNotContain((byte)'t', body.Span.ToArray());
        answer.Dispose();
    }

    /// <summary>Does not say how long it is, and gives a little at a time.</summary>
    private sealed class Unannounced(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 5_000)], cancellationToken);
    }
}
