// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="Faq"/>.</summary>
internal static class FaqReader
{
    public static Faq Read(ref ModelReader reader)
    {
        var model = (Faq)RuntimeHelpers.GetUninitializedObject(typeof(Faq));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, Faq model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model.Id = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("tags"u8):
                    model.Tags = reader.Texts(model);
                    break;
                case 6 when name.SequenceEqual("answer"u8):
                    model.Answer = reader.Text(model);
                    break;
                case 6 when name.SequenceEqual("faq_id"u8):
                    model.FaqId = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("question"u8):
                    model.Question = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("categories"u8):
                    model.Categories = reader.Objects(model, CategoryReader.Read);
                    break;
                case 11 when name.SequenceEqual("create_time"u8):
                    model.CreateTime = reader.Int64(model);
                    break;
                case 11 when name.SequenceEqual("create_user"u8):
                    model.CreateUser = reader.Object(model, TicketUserReader.Read);
                    break;
                case 11 when name.SequenceEqual("expire_time"u8):
                    model.ExpireTime = reader.Int64(model);
                    break;
                case 11 when name.SequenceEqual("helpdesk_id"u8):
                    model.HelpdeskId = reader.Text(model);
                    break;
                case 11 when name.SequenceEqual("update_time"u8):
                    model.UpdateTime = reader.Int64(model);
                    break;
                case 11 when name.SequenceEqual("update_user"u8):
                    model.UpdateUser = reader.Object(model, TicketUserReader.Read);
                    break;
                case 15 when name.SequenceEqual("answer_richtext"u8):
                    model.AnswerRichtext = reader.Objects(model, RichtextReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
