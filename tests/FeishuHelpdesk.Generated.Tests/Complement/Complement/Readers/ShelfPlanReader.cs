// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="ShelfPlan"/>.</summary>
internal static class ShelfPlanReader
{
    public static ShelfPlan Read(ref ModelReader reader)
    {
        var model = (ShelfPlan)RuntimeHelpers.GetUninitializedObject(typeof(ShelfPlan));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ShelfPlan model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("kind"u8):
                    model.Kind = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("plan_id"u8):
                    model.PlanId = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("shelves"u8):
                    model.Shelves = reader.Object(model, ShelfReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
