// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="TenantAccessTokenResponse"/>.</summary>
internal static class TenantAccessTokenResponseReader
{
    public static TenantAccessTokenResponse Read(ref ModelReader reader)
    {
        var model = (TenantAccessTokenResponse)RuntimeHelpers.GetUninitializedObject(typeof(TenantAccessTokenResponse));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, TenantAccessTokenResponse model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("msg"u8):
                    model.Msg = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("code"u8):
                    model.Code = reader.Int32(model);
                    break;
                case 5 when name.SequenceEqual("error"u8):
                    model.Error = reader.Object(model, ErrorDetailsReader.Read);
                    break;
                case 6 when name.SequenceEqual("expire"u8):
                    model.Expire = reader.Int64(model);
                    break;
                case 19 when name.SequenceEqual("tenant_access_token"u8):
                    model.TenantAccessToken = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}
