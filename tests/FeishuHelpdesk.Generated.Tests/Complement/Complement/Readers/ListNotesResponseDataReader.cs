// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="ListNotesResponse_data"/>.</summary>
internal static class ListNotesResponseDataReader
{
    public static ListNotesResponse_data Read(ref ModelReader reader)
    {
        var model = (ListNotesResponse_data)RuntimeHelpers.GetUninitializedObject(typeof(ListNotesResponse_data));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListNotesResponse_data model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("notes"u8):
                    model.Notes = reader.Objects(model, NoteReader.Read);
                    break;
                case 5 when name.SequenceEqual("total"u8):
                    model.Total = reader.Int32(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
