// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="WeekdaySchedule"/>.</summary>
internal static class WeekdayScheduleReader
{
    public static WeekdaySchedule Read(ref ModelReader reader)
    {
        var model = (WeekdaySchedule)RuntimeHelpers.GetUninitializedObject(typeof(WeekdaySchedule));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, WeekdaySchedule model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 7 when name.SequenceEqual("weekday"u8):
                    model.Weekday = reader.Choice(model, Weekday.IsKnown);
                    break;
                case 8 when name.SequenceEqual("end_time"u8):
                    model.EndTime = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("start_time"u8):
                    model.StartTime = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
