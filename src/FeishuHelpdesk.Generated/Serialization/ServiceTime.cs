using System.Globalization;

namespace FeishuHelpdesk.Serialization;

/// <summary>
/// The service's numbers as times. A view never throws: -1 is the service's word for no value, and a number that no
/// time can hold is none either; the number itself stays in the field.
/// </summary>
internal static class ServiceTime
{
    private static readonly long MaxMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
    private static readonly long MaxSeconds = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static DateTimeOffset? FromEpochMilliseconds(long? value) =>
        value is { } milliseconds and >= 0 && milliseconds <= MaxMilliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    public static DateTimeOffset? FromEpochMilliseconds(string? value) => FromEpochMilliseconds(Number(value));

    public static DateTimeOffset? FromEpochSeconds(long? value) =>
        value is { } seconds and >= 0 && seconds <= MaxSeconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public static DateTimeOffset? FromEpochSeconds(string? value) => FromEpochSeconds(Number(value));

    public static long? ToEpochMilliseconds(DateTimeOffset? value) => value?.ToUnixTimeMilliseconds();

    public static string? ToEpochMillisecondsText(DateTimeOffset? value) => Text(value?.ToUnixTimeMilliseconds());

    public static long? ToEpochSeconds(DateTimeOffset? value) => value?.ToUnixTimeSeconds();

    public static string? ToEpochSecondsText(DateTimeOffset? value) => Text(value?.ToUnixTimeSeconds());

    public static TimeSpan? FromSeconds(long? value) => FromTicks(value * (double)TimeSpan.TicksPerSecond);

    public static TimeSpan? FromMinutes(double? value) => FromTicks(value * TimeSpan.TicksPerMinute);

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    // long.MaxValue rounds up as a double, so the bound itself is out.
    private static TimeSpan? FromTicks(double? ticks) => ticks is >= 0 and < long.MaxValue ? new TimeSpan((long)Math.Round(ticks.Value)) : null;
}
