using System.Text;
using FeishuHelpdesk.Events;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace FeishuHelpdesk.Tests.Events;

/// <summary>The frames of the long connection, byte for byte as the official client writes them.</summary>
public class EventFrameTests
{
    private const string Ping = "0800100018f681801020002a0c0a0474797065120470696e67";
    private const string Pong = "0800100018f681801020002a0c0a04747970651204706f6e6742527b225265636f6e6e656374436f756e74223a2d312c225265636f6e6e656374496e74657276616c223a39302c225265636f6e6e6563744e6f6e6365223a32352c2250696e67496e74657276616c223a39307d";
    private const string Event = "0801100218f681801020012a0d0a047479706512056576656e742a100a0a6d6573736167655f696412026d312a080a0373756d1201312a080a037365711201302a0e0a0874726163655f696412026531426b7b22736368656d61223a22322e30222c22686561646572223a7b226576656e745f6964223a226531222c226576656e745f74797065223a2268656c706465736b2e7469636b65742e637265617465645f7631222c22746f6b656e223a22227d2c226576656e74223a7b7d7d";
    private const string FirstPart = "0803100218f681801020012a0d0a047479706512056576656e742a100a0a6d6573736167655f696412026d322a080a0373756d1201322a080a037365711201302a0e0a0874726163655f696412026531423c7b22736368656d61223a22322e30222c22686561646572223a7b226576656e745f6964223a226531222c226576656e745f74797065223a2268656c70";
    private const string SecondPart = "0804100218f681801020012a0d0a047479706512056576656e742a100a0a6d6573736167655f696412026d322a080a0373756d1201322a080a037365711201312a0e0a0874726163655f696412026531422f6465736b2e7469636b65742e637265617465645f7631222c22746f6b656e223a22227d2c226576656e74223a7b7d7d";
    private const string Answer = "0804100218f681801020012a0d0a047479706512056576656e742a100a0a6d6573736167655f696412026d322a080a0373756d1201322a080a037365711201312a0e0a0874726163655f6964120265312a0b0a0662697a5f7274120130420c7b22636f6465223a3230307d";
    private const string Whole = """{"schema":"2.0","header":{"event_id":"e1","event_type":"helpdesk.ticket.created_v1","token":""},"event":{}}""";

    [Theory]
    [InlineData(Ping)]
    [InlineData(Pong)]
    [InlineData(Event)]
    [InlineData(FirstPart)]
    [InlineData(SecondPart)]
    [InlineData(Answer)]
    public void What_is_read_is_written_the_same(string hex) => Assert.Equal(hex, Convert.ToHexStringLower(Frame(hex).Write()));

    [Fact]
    public void An_event_is_read()
    {
        var frame = Frame(Event);

        Assert.Equal((1UL, 2UL, 33554678, EventFrame.Data), (frame.SequenceId, frame.LogId, frame.Service, frame.Method));
        Assert.Equal(("event", "m1", "1", "0", "e1"), (frame.Header("type"), frame.Header("message_id"), frame.Header("sum"), frame.Header("seq"), frame.Header("trace_id")));
        Assert.Null(frame.Header("none"));
        Assert.Equal(Whole, Encoding.UTF8.GetString(frame.Payload.Span));
    }

    [Fact]
    public void Large_numbers_negative_ones_and_all_fields_are_kept()
    {
        var frame = new EventFrame { SequenceId = ulong.MaxValue, LogId = (1UL << 60) + 1, Service = -1, Method = 2, PayloadEncoding = "", PayloadType = "json", NewLogId = "日志", Payload = new byte[300] };

        var read = EventFrame.Read(frame.Write());

        Assert.Equal((frame.SequenceId, frame.LogId, -1, 2, "", "json", "日志", 300), (read.SequenceId, read.LogId, read.Service, read.Method, read.PayloadEncoding, read.PayloadType, read.NewLogId, read.Payload.Length));
    }

    [Fact]
    public void Fields_that_are_not_known_are_passed_over()
    {
        byte[] unknown = [0x58, 0x96, 0x01, 0x61, 1, 2, 3, 4, 5, 6, 7, 8, 0x6a, 2, 9, 9, 0x75, 1, 2, 3, 4];
        Assert.Equal(Event, Convert.ToHexStringLower(EventFrame.Read((byte[])[.. unknown, .. Convert.FromHexString(Event)]).Write()));
    }

    [Theory]
    [InlineData("08")]
    [InlineData("08ffffffffffffffffffffff")]
    [InlineData("2a05")]
    [InlineData("42ffffffffffffffffff01")]
    [InlineData("2a030a0561")]
    [InlineData("610102")]
    [InlineData("0b")]
    [InlineData("ff")]
    public void What_is_no_frame_is_told(string hex) => Assert.Throws<InvalidDataException>(() => Frame(hex));

    [Fact]
    public void No_bytes_whatever_throw_anything_else()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Convert.FromHexString(Event);
            for (var change = 0; change < 3; change++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.True(Record.Exception(() => new SplitMessages(TimeProvider.System).Add(EventFrame.Read(bytes))) is null or InvalidDataException);
        }
    }

    [Theory]
    [InlineData(FirstPart, SecondPart)]
    [InlineData(SecondPart, FirstPart)]
    public void Parts_are_joined_in_whatever_order_they_come(string one, string other)
    {
        var split = new SplitMessages(new FakeTimeProvider());
        Assert.Null(split.Add(Frame(one)));
        Assert.Null(split.Add(Frame(one)));
        Assert.Equal(Whole, Encoding.UTF8.GetString(split.Add(Frame(other))!.Value.Span));
        Assert.Null(split.Add(Frame(other)));
    }

    [Fact]
    public void Characters_that_are_cut_in_two_are_whole_again()
    {
        var split = new SplitMessages(new FakeTimeProvider());
        var bytes = Encoding.UTF8.GetBytes("打印机坏了 🖨");
        for (var i = 0; i < bytes.Length - 1; i++)
            Assert.Null(split.Add(Part(i, bytes.Length, bytes[i..(i + 1)])));
        Assert.Equal("打印机坏了 🖨", Encoding.UTF8.GetString(split.Add(Part(bytes.Length - 1, bytes.Length, bytes[^1..]))!.Value.Span));
    }

    [Fact]
    public void Parts_are_forgotten_after_a_minute()
    {
        var clock = new FakeTimeProvider();
        var split = new SplitMessages(clock);
        split.Add(Part(0, 2, [1]));
        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(split.Add(Part(1, 2, [2])));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal([1, 2], split.Add(Part(0, 2, [1]))!.Value.ToArray());
    }

    [Fact]
    public void Messages_that_never_come_whole_fill_no_memory()
    {
        var split = new SplitMessages(new FakeTimeProvider());
        for (var i = 0; i < 100; i++)
            Assert.Null(split.Add(Part(0, 2, new byte[1024 * 1024], $"m{i}")));
        Assert.Null(split.Add(Part(1, 2, [1], "m0")));
    }

    [Fact]
    public void The_oldest_of_too_many_messages_is_forgotten_and_no_other()
    {
        var clock = new FakeTimeProvider();
        var split = new SplitMessages(clock);
        for (var i = 0; i <= 64; i++)
        {
            split.Add(Part(0, 2, [1], $"m{i}"));
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal([1, 2], split.Add(Part(1, 2, [2], "m1"))!.Value.ToArray());
        Assert.Equal([1, 2], split.Add(Part(1, 2, [2], "m64"))!.Value.ToArray());
        Assert.Null(split.Add(Part(1, 2, [2], "m0")));
    }

    [Fact]
    public void So_it_is_of_messages_that_are_too_long_together()
    {
        var clock = new FakeTimeProvider();
        var split = new SplitMessages(clock);
        for (var i = 0; i < 3; i++)
        {
            split.Add(Part(0, 2, new byte[6 * 1024 * 1024], $"m{i}"));
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Null(split.Add(Part(1, 2, [2], "m0")));
        Assert.Equal((6 * 1024 * 1024) + 1, split.Add(Part(1, 2, [2], "m2"))!.Value.Length);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-1", "0")]
    [InlineData("1025", "0")]
    [InlineData("2", "2")]
    [InlineData("2", "-1")]
    [InlineData("2", null)]
    [InlineData("two", "0")]
    [InlineData("2", "one")]
    public void A_part_that_does_not_say_which_is_refused(string sum, string? place)
    {
        var frame = new EventFrame();
        frame.Headers.AddRange([new("message_id", "m"), new("sum", sum)]);
        if (place is not null)
            frame.Headers.Add(new("seq", place));
        Assert.Throws<InvalidDataException>(() => new SplitMessages(TimeProvider.System).Add(frame));
    }

    private static EventFrame Part(int place, int sum, byte[] bytes, string id = "m")
    {
        var frame = new EventFrame { Payload = bytes };
        frame.Headers.AddRange([new("message_id", id), new("sum", $"{sum}"), new("seq", $"{place}")]);
        return frame;
    }

    private static EventFrame Frame(string hex) => EventFrame.Read(Convert.FromHexString(hex));
}
