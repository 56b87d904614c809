namespace FeishuHelpdesk.Models;

/// <summary>
/// The service's numbers as times. A view never throws: -1 is the service's word for no value, and a number that no
/// time can hold is none either; the number itself stays in the field.
/// </summary>
internal static class Time
{
    private static readonly long MaxMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static DateTimeOffset? FromMilliseconds(long? value) =>
        value is { } milliseconds and >= 0 && milliseconds <= MaxMilliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    public static TimeSpan? FromSeconds(long? value) => FromTicks(value * (double)TimeSpan.TicksPerSecond);

    public static TimeSpan? FromMinutes(double? value) => FromTicks(value * TimeSpan.TicksPerMinute);

    // long.MaxValue rounds up as a double, so the bound itself is out.
    private static TimeSpan? FromTicks(double? ticks) => ticks is >= 0 and < long.MaxValue ? new TimeSpan((long)Math.Round(ticks.Value)) : null;
}
